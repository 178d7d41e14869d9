import ASCII

extension XMLScanner {
  /// Characters up to the next markup. A `<` at the position is one of them: it begins no tag.
  mutating func characters(_ bytes: Span<UInt8>) -> Event? {
    var start = position
    decoded.removeAll()
    if bytes[position] == .lessThan { strayMark() }
    while true {
      position = ByteScan.characters(bytes, from: position)
      guard position < bytes.count else { break }
      let byte = bytes[position]
      if byte == .lessThan {
        if beginsMarkup(bytes) { break }
        strayMark()
      } else {
        decoded.append(copying: bytes, start..<position)
        substitute(byte, bytes)
        start = position
      }
    }
    return text(bytes, start..<position)
  }

  /// The characters found so far: what was decoded, and a run of the document after it.
  private mutating func text(_ bytes: Span<UInt8>, _ rest: Range<Int>) -> Event? {
    guard decoded.isEmpty else {
      decoded.append(copying: bytes, rest)
      return .decodedText
    }
    run = rest
    return rest.isEmpty ? nil : .text
  }

  /// Puts the character that the byte at the position stands for into `decoded`, and moves on after it.
  private mutating func substitute(_ byte: UInt8, _ bytes: Span<UInt8>) {
    switch byte {
    case .ampersand: reference(bytes)
    case .carriageReturn: carriageReturn(bytes)
    default: control(byte)
    }
  }

  private mutating func reference(_ bytes: Span<UInt8>) {
    if tag.entities.isEmpty, let found = PredefinedReference(bytes, at: position) {
      decoded.append(found.byte)
      position += found.length
      return
    }
    let found = XMLReferences.append(bytes, at: position, &tag.entities, to: &decoded)
    if let problem = found.problem { note(problem) }
    position = found.end
  }

  /// One line feed for `\r\n` and `\r` (XML 1.0 §2.11).
  private mutating func carriageReturn(_ bytes: Span<UInt8>) {
    position += 1
    if position == bytes.count || bytes[position] != .lineFeed { decoded.append(.lineFeed) }
  }

  /// A control character goes; form feed and vertical tab were meant as blanks.
  private mutating func control(_ byte: UInt8) {
    note("a control character")
    if byte == .formFeed || byte == 0x0B { decoded.append(.space) }
    position += 1
  }

  private mutating func strayMark() {
    note("a '<' that begins no tag")
    position += 1
  }

  /// Whether the `<` at the position begins a tag, a comment and so on; what only looks like a tag
  /// (`<user@host>`, `2 < 3`) is text.
  private func beginsMarkup(_ bytes: Span<UInt8>) -> Bool {
    guard position + 1 < bytes.count else { return false }
    let next = bytes[position + 1]
    return isNameStart(next) || next == .slash || next == .exclamationMark || next == .questionMark
  }
}

extension XMLScanner {
  /// The CDATA section whose mark stands at the position. One that never ends is but a stray mark.
  mutating func section(_ bytes: Span<UInt8>) -> Event? {
    position += 9
    guard !hasOpenSection else { return nil }
    let first = position
    var start = position
    decoded.removeAll()
    while true {
      position = ByteScan.section(bytes, from: position)
      guard position < bytes.count else { return openSection(first) }
      let byte = bytes[position]
      if byte != .closeBracket {
        decoded.append(copying: bytes, start..<position)
        substitute(byte, bytes)
        start = position
      } else if bytes.has("]]>", at: position) {
        position += 3
        return text(bytes, start..<(position - 3))
      } else {
        position += 1
      }
    }
  }

  /// There is no end for later ones either.
  private mutating func openSection(_ start: Int) -> Event? {
    hasOpenSection = true
    position = start
    note("a CDATA section without an end")
    return nil
  }
}
