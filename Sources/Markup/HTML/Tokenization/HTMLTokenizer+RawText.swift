import ASCII

/// The states that tree construction asks for: the content of `title`, `script` and the like, and what `<![CDATA[` began.
extension HTMLTokenizer {
  /// Reads in a state other than `data`, and goes back to that. Content ends where its end tag begins, which is read as
  /// any other; its token comes even if there is nothing.
  @inline(never)
  mutating func nextInState(_ text: inout TextBuffer) -> HTMLToken {
    let state = state
    self.state = .data
    switch state {
    case .data: return .characters
    case .rcdata(let tag): return readText(&text, to: endTag(of: tag), hasReferences: true)
    // Styles are no text of the document.
    case .rawtext(.style): return skipText(to: endTag(of: .style))
    case .rawtext(let tag): return readText(&text, to: endTag(of: tag), hasReferences: false)
    case .scriptData: return readScript()
    case .plaintext: return readText(&text, to: source.count, hasReferences: false)
    case .cdataSection: return readCDATA(&text)
    case .bogusComment: return skipBogusComment(from: position)
    }
  }

  private mutating func skipText(to end: Int) -> HTMLToken {
    position = end
    return .characters
  }

  private mutating func readScript() -> HTMLToken {
    let start = position
    position = scriptEnd()
    return .script(from: UInt32(start), to: UInt32(position))
  }

  private mutating func readText(_ text: inout TextBuffer, to end: Int, hasReferences: Bool) -> HTMLToken {
    while position < end {
      switch source[position] {
      case .ampersand where hasReferences: readReference(&text)
      case .carriageReturn: readCarriageReturn(&text)
      case 0:
        text.appendReplacementCharacter()
        position += 1
      case .ampersand, 0x3C:
        text.append(source[position])
        position += 1
      default:
        let stop = min(source.plainTextEnd(from: position), end)
        text.append(source, from: position, to: stop)
        position = stop
      }
    }
    position = end
    return .characters
  }

  /// Characters as they are up to `]]>` (§13.2.5.69).
  private mutating func readCDATA(_ text: inout TextBuffer) -> HTMLToken {
    var end = source.first(0x5D, from: position)
    while end < source.count, source.peek(end + 1) != .closeBracket || source.peek(end + 2) != .greaterThan {
      end = source.first(0x5D, from: end + 1)
    }
    while position < end {
      switch source[position] {
      case 0:
        text.appendReplacementCharacter()
        position += 1
      case .carriageReturn: readCarriageReturn(&text)
      case let byte:
        text.append(byte)
        position += 1
      }
    }
    position = min(end + 3, source.count)
    return .characters
  }
}

/// Where the content of an element ends.
extension HTMLTokenizer {
  /// Where the end tag of an element begins; the end of the source if there is none.
  private func endTag(of tag: HTMLTag) -> Int {
    let name = HTMLTag.knownNames[Int(tag.rawValue) - 1]
    var mark = source.first(0x3C, from: position)
    while mark < source.count {
      if source.peek(mark + 1) == .slash, isName(name, at: mark + 2) { return mark }
      mark = source.first(0x3C, from: mark + 1)
    }
    return source.count
  }

  /// Whether a whole tag name stands at an offset.
  private func isName(_ name: [UInt8], at start: Int) -> Bool {
    var index = start
    for byte in name {
      if asciiLowercase(source.peek(index)) != byte { return false }
      index += 1
    }
    let next = source.peek(index)
    return isBlank(next) || next == .slash || next == .greaterThan
  }

  /// Where a script ends. After `<!--` a `<script` hides the next `</script` (§13.2.5.15 to 31, "script data escaped" and
  /// "double escaped"), until `-->`.
  private func scriptEnd() -> Int {
    let name = HTMLTokenizer.script
    var isEscaped = false
    var isDoubleEscaped = false
    var commentStart = 0
    var checked = position
    var mark = source.first(0x3C, from: position)
    while mark < source.count {
      if isEscaped, hasCommentEnd(from: max(checked, commentStart), to: mark) {
        isEscaped = false
        isDoubleEscaped = false
      }
      checked = max(position, mark - 2)
      let next = source.peek(mark + 1)
      if next == .slash, isName(name, at: mark + 2) {
        guard isDoubleEscaped else { return mark }
        isDoubleEscaped = false
      } else if next == .exclamationMark, source.peek(mark + 2) == .hyphen, source.peek(mark + 3) == .hyphen {
        if !isEscaped {
          isEscaped = true
          // `<!-->` ends at once: the dashes that begin the comment may end it.
          commentStart = mark + 2
        }
      } else if isEscaped, isName(name, at: mark + 1) {
        isDoubleEscaped = true
      }
      mark = source.first(0x3C, from: mark + 1)
    }
    return source.count
  }

  /// Whether `-->` stands in a range.
  private func hasCommentEnd(from start: Int, to end: Int) -> Bool {
    var mark = source.first(0x3E, from: start, before: end)
    while mark < end {
      if mark - 2 >= start, source[mark - 1] == .hyphen, source[mark - 2] == .hyphen { return true }
      mark = source.first(0x3E, from: mark + 1, before: end)
    }
    return false
  }

  private static let script = Array("script".utf8)
}
