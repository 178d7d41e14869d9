/// A handler as libxml2's callbacks can reach it. A C function pointer cannot be generic, so that the handler's type
/// is forgotten here, once a document and not once an event.
@safe struct Libxml2Receiver {
  let start: (borrowing XMLStartTag) -> Void
  let end: (XMLName) -> Void
  let text: (Span<UInt8>) -> Void
  let wantsMore: () -> Bool

  /// - Parameter handler: outlives the receiver.
  init<Handler: XMLHandler>(_ handler: UnsafeMutablePointer<Handler>) {
    start = { unsafe handler.pointee.start($0) }
    end = { unsafe handler.pointee.end($0) }
    text = { unsafe handler.pointee.text($0) }
    wantsMore = { unsafe handler.pointee.wantsMore }
  }
}
