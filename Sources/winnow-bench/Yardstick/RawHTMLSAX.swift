import CLibxml2

/// libxml2's HTML parser with handlers that do next to nothing: the least that reading a page with it can cost.
enum RawHTMLSAX {
  /// How many elements begin in a page. The encoding is left to libxml2: told a wrong one, it would stop half-way.
  static func read(_ bytes: [UInt8]) -> Int {
    var handlers = unsafe handlers
    var elements = 0
    // Conversion errors go around the handlers, to standard error.
    unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
    unsafe bytes.withUnsafeBytes { raw in
      let text = unsafe raw.assumingMemoryBound(to: CChar.self)
      unsafe withUnsafeMutablePointer(to: &elements) { count in
        guard
          let context = unsafe htmlCreatePushParserCtxt(
            &handlers, count, nil, 0, nil, XML_CHAR_ENCODING_NONE)
        else { return }
        unsafe htmlCtxtUseOptions(context, options)
        unsafe htmlParseChunk(context, text.baseAddress, Int32(text.count), 1)
        unsafe htmlFreeParserCtxt(context)
      }
    }
    return elements
  }

  private static let options = Int32(
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue)

  private static var handlers: xmlSAXHandler {
    var handlers = unsafe xmlSAXHandler()
    unsafe handlers.startElement = { count, _, _ in
      unsafe count?.assumingMemoryBound(to: Int.self).pointee += 1
    }
    unsafe handlers.endElement = { _, _ in }
    unsafe handlers.characters = { _, _, _ in }
    unsafe handlers.cdataBlock = { _, _, _ in }
    unsafe handlers.serror = { _, _ in }
    return unsafe handlers
  }
}
