extension HTMLParser {
  /// Whether one tag follows another, which is so half of the time.
  @inline(__always)
  var isAtMarkup: Bool { source.peek(position) == 0x3C && isMarkup(at: position) }

  /// Reads characters up to the next tag, comment or doctype (§13.2.5.1).
  @inline(__always)
  mutating func readCharacters() {
    let end = source.plainTextEnd(from: position)
    if end > position { text.append(source, from: position, to: end) }
    position = end
    if end < source.count, source[end] != 0x3C || !isMarkup(at: end) { readSpecialCharacters() }
    if text.count > attached { characters() }
  }

  /// What follows where characters cannot be taken as they are.
  @inline(never)
  private mutating func readSpecialCharacters() {
    while position < source.count {
      switch source[position] {
      case 0x3C:
        if isMarkup(at: position) { return }
        text.append(0x3C)
        position += 1
      case 0x26: readReference()
      case 0x0D: readCarriageReturn()
      case 0: readNull()
      default:
        let end = source.plainTextEnd(from: position)
        text.append(source, from: position, to: end)
        position = end
      }
    }
  }

  /// Whether a `<` begins a tag, a comment or the like.
  @inline(__always)
  private func isMarkup(at index: Int) -> Bool {
    let next = source.peek(index + 1)
    return isASCIILetter(next) || next == 0x21 || next == 0x3F || (next == 0x2F && index + 2 < source.count)
  }

  /// CR and CR LF are line feeds (Infra Standard, "normalize newlines").
  mutating func readCarriageReturn() {
    text.append(0x0A)
    position += source.peek(position + 1) == 0x0A ? 2 : 1
  }

  /// A character reference (§13.2.5.72); an `&` that begins none is itself.
  mutating func readReference() {
    if readCommonReference() { return }
    if source.peek(position + 1) == 0x23, readNumericReference() { return }
    let at = position
    guard
      let found = source.withSpan({ HTMLEntities.reference($0, at: at, inAttribute: false) })
    else {
      text.append(0x26)
      position += 1
      return
    }
    text.append(found.value)
    position = found.end
  }

  /// `&#8217;` and the like, without making an array of it.
  private mutating func readNumericReference() -> Bool {
    let at = position
    guard let found = source.withSpan({ HTMLEntities.number($0, at: at) }) else { return false }
    text.append(codePoint: found.scalar)
    position = found.end
    return true
  }

  /// XML's five and the no-break space, which most references are.
  private mutating func readCommonReference() -> Bool {
    let word = source.word(position + 1)
    if let found = PredefinedReference(after: word) { return take(found.byte, found.length) }
    guard word & 0xFF_FFFF_FFFF == 0x3B_7073_626E else { return false }
    text.append(0xC2)
    return take(0xA0, 6)
  }

  private mutating func take(_ byte: UInt8, _ length: Int) -> Bool {
    text.append(byte)
    position += length
    return true
  }

  /// NUL is dropped in HTML content, and U+FFFD in foreign (§13.2.6.4.7, §13.2.6.5). Before the body it begins it.
  private mutating func readNull() {
    position += 1
    if let last = stack.last, last.tag.isForeign, !isHTMLForCharacters(last) {
      text.append([0xEF, 0xBF, 0xBD][...])
      return
    }
    if text.count > attached { characters() }
    switch mode {
    case .initial, .beforeHTML, .beforeHead, .inHead, .inHeadNoscript, .afterHead: beginBody()
    case .afterBody, .afterAfterBody: mode = .inBody
    default: break
    }
  }
}
