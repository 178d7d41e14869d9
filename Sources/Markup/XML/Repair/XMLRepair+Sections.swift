extension XMLRepair {
  /// `<!`: a comment, a CDATA section, a doctype, or nothing that we know.
  mutating func declaration() {
    let input = self.input
    let bytes = input.span
    if bytes.hasASCII("<!--", at: position) { return comment() }
    if bytes.hasASCII("<![cdata[", at: position) {
      return hasOpenSection ? drop(to: position + 9) : characterData()
    }
    if bytes.hasASCII("<!doctype", at: position) {
      return drop(to: Doctype.end(bytes, from: position, &terminators))
    }
    escapeMark()
  }

  /// Comments go. One that never ends is but a stray mark: what follows it is kept.
  private mutating func comment() {
    if let end = end("-->", from: position + 4) { return drop(to: end + 3) }
    note("a comment without an end")
    drop(to: position + 4)
  }

  mutating func processingInstruction() {
    if let end = end("?>", from: position + 2) { return drop(to: end + 2) }
    escapeMark()
  }

  private mutating func end(_ text: String, from offset: Int) -> Int? {
    let input = self.input
    return terminators.first(text, in: input.span, from: offset)
  }

  private mutating func drop(to end: Int) {
    replace(position..<end, with: [])
    position = end
  }

  /// A CDATA section, in one pass: control characters go, what is beyond the limit goes. One that never ends is but
  /// a stray mark.
  private mutating func characterData() {
    let start = position + 9
    let before = checkpoint
    var index = start
    while let mark = nextInSection(from: index) {
      position = mark
      index = mark + 1
      if input[mark] < 0x20 { control() } else if endsSection(mark) { return endSection(start, mark) }
    }
    rewind(to: before)
    position = start - 9
    hasOpenSection = true
    drop(to: start)
    note("a CDATA section without an end")
  }

  private mutating func endSection(_ start: Int, _ end: Int) {
    if end - start > limits.textBytes {
      note("a CDATA section beyond the limit")
      let cut = max(characterStart(start + limits.textBytes), flushed)
      if cut < end { replace(cut..<end, with: []) }
    }
    position = end + 3
  }

  private func endsSection(_ mark: Int) -> Bool {
    mark + 2 < input.count && input[mark + 1] == 0x5D && input[mark + 2] == 0x3E
  }

  /// The next `]` or forbidden control character.
  private func nextInSection(from start: Int) -> Int? {
    ByteScan.sectionEnd(input.span, from: start)
  }

  /// The start of the character that an offset lies in.
  func characterStart(_ offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < input.count, input[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
