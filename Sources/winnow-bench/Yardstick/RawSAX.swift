import CLibxml2

/// libxml2's push parser with handlers that do next to nothing: the least that reading XML with it can cost.
enum RawSAX {
  /// How many elements begin in a document.
  static func read(_ bytes: [UInt8]) -> Int {
    var handlers = unsafe handlers
    var elements = 0
    unsafe bytes.withUnsafeBytes { raw in
      let text = unsafe raw.assumingMemoryBound(to: CChar.self)
      unsafe withUnsafeMutablePointer(to: &elements) { count in
        guard let context = unsafe xmlCreatePushParserCtxt(&handlers, count, nil, 0, nil) else { return }
        unsafe xmlCtxtUseOptions(context, options)
        unsafe xmlParseChunk(context, text.baseAddress, Int32(text.count), 1)
        unsafe xmlFreeDoc(context.pointee.myDoc)
        unsafe xmlFreeParserCtxt(context)
      }
    }
    return elements
  }

  private static let options = Int32(
    XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
      | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)

  private static var handlers: xmlSAXHandler {
    var handlers = unsafe xmlSAXHandler()
    unsafe handlers.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handlers.startElementNs = { count, _, _, _, _, _, _, _, _ in
      unsafe count?.assumingMemoryBound(to: Int.self).pointee += 1
    }
    unsafe handlers.endElementNs = { _, _, _, _ in }
    unsafe handlers.characters = { _, _, _ in }
    unsafe handlers.cdataBlock = { _, _, _ in }
    unsafe handlers.serror = { _, _ in }
    return unsafe handlers
  }
}
