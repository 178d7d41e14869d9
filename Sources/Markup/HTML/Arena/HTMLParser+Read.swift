extension HTMLParser {
  /// Reads a document. Its bytes are only looked at during this call; the tree shares them.
  mutating func read(_ page: DecodedText, context: HTMLTag? = nil) -> HTMLDocument {
    unsafe page.bytes.withUnsafeBufferPointer { bytes in
      let limit = min(bytes.count, HTMLParser.byteLimit)
      let source = unsafe Source(UnsafeBufferPointer(rebasing: bytes[..<limit]))
      run(source, context: context)
    }
    return finish(page)
  }
}
