import ASCII

extension HTMLTokenizer {
  /// Whether one tag follows another, which is so half of the time.
  @inline(__always)
  var isAtMarkup: Bool { source.peek(position) == .lessThan && isMarkup(at: position) }

  /// Reads characters up to the next tag, comment or doctype (§13.2.5.1), or to a NUL; or the NUL that comes first.
  @inline(__always)
  mutating func readCharacters(_ text: inout TextBuffer) -> HTMLToken {
    let end = source.plainTextEnd(from: position)
    if end > position { text.append(source, from: position, to: end) }
    position = end
    if end < source.count, source[end] != .lessThan || !isMarkup(at: end) { readSpecialCharacters(&text) }
    if text.hasRun { return .characters }
    position += 1
    return .null
  }

  /// What follows where characters cannot be taken as they are.
  @inline(never)
  private mutating func readSpecialCharacters(_ text: inout TextBuffer) {
    while position < source.count {
      switch source[position] {
      case .lessThan:
        if isMarkup(at: position) { return }
        text.append(.lessThan)
        position += 1
      case .ampersand: readReference(&text)
      case .carriageReturn: readCarriageReturn(&text)
      case 0: return
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
    return isASCIILetter(next) || next == .exclamationMark || next == .questionMark
      || (next == .slash && index + 2 < source.count)
  }

  /// CR and CR LF are line feeds (Infra Standard, "normalize newlines").
  mutating func readCarriageReturn(_ text: inout TextBuffer) {
    text.append(.lineFeed)
    position += source.peek(position + 1) == .lineFeed ? 2 : 1
  }

  /// A character reference (§13.2.5.72); an `&` that begins none is itself.
  mutating func readReference(_ text: inout TextBuffer) {
    if readCommonReference(&text) { return }
    if source.peek(position + 1) == .numberSign, readNumericReference(&text) { return }
    let at = position
    guard
      let found = source.withSpan({ HTMLEntities.reference($0, at: at, inAttribute: false) })
    else {
      text.append(.ampersand)
      position += 1
      return
    }
    text.append(found.value)
    position = found.end
  }

  /// `&#8217;` and the like, without making an array of it.
  private mutating func readNumericReference(_ text: inout TextBuffer) -> Bool {
    let at = position
    guard let found = source.withSpan({ HTMLEntities.number($0, at: at) }) else { return false }
    text.append(codePoint: found.scalar)
    position = found.end
    return true
  }

  /// XML's five and the no-break space, which most references are.
  private mutating func readCommonReference(_ text: inout TextBuffer) -> Bool {
    let word = source.word(position + 1)
    if let found = PredefinedReference(after: word) {
      text.append(found.byte)
      position += found.length
      return true
    }
    guard word & 0xFF_FFFF_FFFF == 0x3B_7073_626E else { return false }
    text.append(0xC2)
    text.append(0xA0)
    position += 6
    return true
  }
}
