/// A handler as libxml2's callbacks can reach it. A C function pointer cannot be generic, so that the handler's type is
/// forgotten here; a class, for its methods are called without a count of references, and closures' are not.
class Libxml2Receiver {
  func start(_ tag: borrowing XMLStartTag) {}
  func end(_ name: XMLName) {}
  func text(_ bytes: Span<UInt8>) {}
  var wantsMore: Bool { true }
}

/// Hands on to a handler that outlives it.
@safe final class Libxml2HandlerReceiver<Handler: XMLHandler>: Libxml2Receiver {
  private let handler: UnsafeMutablePointer<Handler>

  init(_ handler: UnsafeMutablePointer<Handler>) { unsafe self.handler = handler }

  override func start(_ tag: borrowing XMLStartTag) { unsafe handler.pointee.start(tag) }
  override func end(_ name: XMLName) { unsafe handler.pointee.end(name) }
  override func text(_ bytes: Span<UInt8>) { unsafe handler.pointee.text(bytes) }
  override var wantsMore: Bool { unsafe asks(&handler.pointee) }

  /// Reading the property of what a pointer points to would copy all of the handler first.
  private func asks(_ handler: inout Handler) -> Bool { handler.wantsMore }
}
