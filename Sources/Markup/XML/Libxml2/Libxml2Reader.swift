import ASCII
internal import CLibxml2

/// Reads well-formed XML with libxml2's SAX2 push parser (http://xmlsoft.org/html/libxml-parser.html). The context has one
/// owner, `read`, and is freed before it returns; pointers and names of libxml2 end in this folder.
enum Libxml2Reader {
  /// Reads a document into a handler.
  ///
  /// - Parameter bytes: valid UTF-8 that `Libxml2Suitability` has found fit.
  /// - Returns: how the reading ended; nil where libxml2 or a limit refused the document. What the handler was told by
  ///   then is worth nothing: the caller gives a copy.
  static func read<Handler: XMLHandler>(
    _ bytes: Span<UInt8>, vocabulary: XMLVocabulary, limits: XMLLimits, into handler: inout Handler
  ) -> XMLOutcome? {
    _ = isReady
    var callbacks = unsafe libxml2Callbacks()
    guard let context = unsafe xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil) else { return nil }
    defer {
      unsafe xmlFreeDoc(context.pointee.myDoc)
      unsafe xmlFreeParserCtxt(context)
    }
    unsafe xmlCtxtUseOptions(context, options)
    let names = Libxml2Names.allocate(vocabulary)
    defer { names.deallocate() }
    return unsafe withUnsafeMutablePointer(to: &handler) { handler in
      let receiver = unsafe Libxml2HandlerReceiver(handler)
      defer { withExtendedLifetime(receiver) {} }
      var session = unsafe Libxml2Session(context, limits: limits, names: names, receiver: receiver)
      unsafe withUnsafeMutablePointer(to: &session) { session in
        unsafe context.pointee.userData = UnsafeMutableRawPointer(session)
        unsafe push(bytes, to: context)
      }
      guard !session.isRefused, unsafe context.pointee.wellFormed != 0 else { return nil }
      return .wellFormed(stopped: session.isStopped)
    }
  }

  /// Bytes handed over at once. libxml2 copies them, and refuses to look more than 10 MB ahead.
  private static let chunk = 1 << 20

  private static func push(_ bytes: Span<UInt8>, to context: xmlParserCtxtPtr) {
    var start = 0
    while start < bytes.count {
      let end = boundary(bytes, from: start)
      let fault = unsafe bytes.extracting(start..<end).withUnsafeBytes { piece in
        unsafe xmlParseChunk(
          context, piece.assumingMemoryBound(to: CChar.self).baseAddress, Int32(piece.count),
          end == bytes.count ? 1 : 0)
      }
      guard fault == 0 else { return }
      start = end
    }
  }

  /// Where the next chunk ends: before a `<`, for the push parser takes a `>` within a cut off tag for its end; else
  /// between two characters. No tag that gets here is longer than `Libxml2Suitability.tagLimit`.
  private static func boundary(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let latest = start + chunk
    guard latest < bytes.count else { return bytes.count }
    for end in stride(from: latest, to: latest - Libxml2Suitability.tagLimit, by: -1)
    where bytes[end] == .lessThan { return end }
    var end = latest
    while end > start + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// Strict: what is broken is refused. Nothing is fetched, and the encoding declaration does not count, for the text is
  /// UTF-8 by now. Without `XML_PARSE_HUGE` libxml2 keeps its own limits on depth and length.
  private static let options = Int32(
    XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue)

  /// Threads may create parsers side by side once this is done.
  private static let isReady: Void = xmlInitParser()
}
