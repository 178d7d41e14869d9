extension HTMLParser {
  /// What `<!` begins (§13.2.5.42): a comment, a doctype, or in foreign content a CDATA section.
  mutating func readDeclaration() {
    let start = position + 2
    if source.peek(start) == 0x2D, source.peek(start + 1) == 0x2D {
      return position = commentEnd(from: start + 2)
    }
    if has("doctype", at: start) { return readDoctype(from: start + 7) }
    if let last = stack.last, isForeign(last), source.word(start) & 0xFF_FFFF_FFFF_FFFF == 0x5B_4154_4144_435B
    {
      return readCDATA(from: start + 7)
    }
    skipBogusComment(from: start)
  }

  /// Comments are not kept.
  mutating func skipBogusComment(from start: Int) {
    dropsNewline = false
    position = min(source.first(0x3E, from: start) + 1, source.count)
  }

  /// One after the end of a comment: `-->`, `--!>`, and at its beginning `>` and `->` (§13.2.5.43 to 51).
  private mutating func commentEnd(from start: Int) -> Int {
    dropsNewline = false
    if source.peek(start) == 0x3E { return start + 1 }
    if source.peek(start) == 0x2D, source.peek(start + 1) == 0x3E { return start + 2 }
    var mark = source.first(0x3E, from: start)
    while mark < source.count {
      var dashes = mark - 1
      if source.peek(dashes) == 0x21 { dashes -= 1 }
      if dashes - 1 >= start, source[dashes] == 0x2D, source[dashes - 1] == 0x2D { return mark + 1 }
      mark = source.first(0x3E, from: mark + 1)
    }
    return source.count
  }

  private func has(_ word: String, at start: Int) -> Bool {
    var index = start
    for byte in word.utf8 {
      if asciiLowercase(source.peek(index)) != byte { return false }
      index += 1
    }
    return true
  }

  /// Characters as they are up to `]]>` (§13.2.5.69).
  private mutating func readCDATA(from start: Int) {
    var end = source.first(0x5D, from: start)
    while end < source.count, source.peek(end + 1) != 0x5D || source.peek(end + 2) != 0x3E {
      end = source.first(0x5D, from: end + 1)
    }
    position = start
    while position < end {
      switch source[position] {
      case 0: text.append([0xEF, 0xBF, 0xBD][...]); position += 1
      case 0x0D: readCarriageReturn()
      case let byte: text.append(byte); position += 1
      }
    }
    position = min(end + 3, source.count)
    if text.count > attached { characters() }
  }

  /// A doctype (§13.2.5.53 to 68) tells only whether the page is in quirks mode.
  private mutating func readDoctype(from start: Int) {
    dropsNewline = false
    let doctype = Doctype(source, from: start)
    position = doctype.end
    guard mode == .initial else { return }
    isQuirky = doctype.isQuirky
    mode = .beforeHTML
  }
}
