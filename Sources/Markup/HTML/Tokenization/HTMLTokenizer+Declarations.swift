import ASCII

extension HTMLTokenizer {
  /// What `<!` begins (§13.2.5.42): a comment, a doctype, or in foreign content a CDATA section.
  mutating func readDeclaration() -> HTMLToken {
    let start = position + 2
    if source.peek(start) == .hyphen, source.peek(start + 1) == .hyphen {
      position = commentEnd(from: start + 2)
      return .comment
    }
    if has("doctype", at: start) { return readDoctype(from: start + 7) }
    if source.word(start) & 0xFF_FFFF_FFFF_FFFF == 0x5B_4154_4144_435B {
      position = start + 7
      return .cdataOpen
    }
    return skipBogusComment(from: start)
  }

  mutating func skipBogusComment(from start: Int) -> HTMLToken {
    position = min(source.first(0x3E, from: start) + 1, source.count)
    return .comment
  }

  /// One after the end of a comment: `-->`, `--!>`, and at its beginning `>` and `->` (§13.2.5.43 to 51).
  private func commentEnd(from start: Int) -> Int {
    if source.peek(start) == .greaterThan { return start + 1 }
    if source.peek(start) == .hyphen, source.peek(start + 1) == .greaterThan { return start + 2 }
    var mark = source.first(0x3E, from: start)
    while mark < source.count {
      var dashes = mark - 1
      if source.peek(dashes) == .exclamationMark { dashes -= 1 }
      if dashes - 1 >= start, source[dashes] == .hyphen, source[dashes - 1] == .hyphen { return mark + 1 }
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

  /// A doctype (§13.2.5.53 to 68).
  private mutating func readDoctype(from start: Int) -> HTMLToken {
    let doctype = Doctype(source, from: start)
    position = doctype.end
    return .doctype(isQuirky: doctype.isQuirky)
  }
}
