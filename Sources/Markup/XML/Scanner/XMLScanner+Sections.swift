extension XMLScanner {
  /// `<!`: a comment, a CDATA section, a doctype, or nothing that we know.
  mutating func declaration(_ bytes: Span<UInt8>) -> Event? {
    if bytes.has("<!--", at: position) { return comment(bytes) }
    if bytes.hasASCII("<![cdata[", at: position) { return section(bytes) }
    if bytes.hasASCII("<!doctype", at: position) {
      let end = Doctype.end(bytes, from: position, &terminators)
      if tag.entities.isEmpty { tag.entities.read(bytes, doctype: position..<end) }
      position = end
      return nil
    }
    return characters(bytes)
  }

  /// Comments go. One that never ends is but a stray mark: what follows it is kept.
  private mutating func comment(_ bytes: Span<UInt8>) -> Event? {
    if let end = terminators.first("-->", in: bytes, from: position + 4) {
      position = end + 3
    } else {
      note("a comment without an end")
      position += 4
    }
    return nil
  }

  mutating func processingInstruction(_ bytes: Span<UInt8>) -> Event? {
    guard let end = terminators.first("?>", in: bytes, from: position + 2) else { return characters(bytes) }
    position = end + 2
    return nil
  }
}
