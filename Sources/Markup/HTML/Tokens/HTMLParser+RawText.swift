/// Elements whose content is text and no tags (HTML Standard §13.2.5.2 to 5).
enum RawText: Equatable {
  /// With character references: `title`, `textarea`.
  case escapable
  /// Without: `style`, `xmp`, `iframe`, `noembed`, `noframes`.
  case raw
  /// With comments in which `</script>` may be hidden.
  case script
  /// To the end of the document.
  case plaintext

  init?(_ tag: HTMLTag) {
    switch tag {
    case .title, .textarea: self = .escapable
    case .style, .xmp, .iframe, .noembed, .noframes: self = .raw
    case .script: self = .script
    case .plaintext: self = .plaintext
    default: return nil
    }
  }
}

extension HTMLParser {
  /// Reads the content of an element up to its end tag, which is read as any other. The text of scripts and styles is
  /// not kept, but for where the source of JSON-LD is.
  mutating func readRawText(_ kind: RawText, of tag: HTMLTag, node: Int32) {
    let start = position
    let end = rawTextEnd(kind, of: tag)
    switch tag {
    case .script: keepScript(node, start, end)
    case .style: break
    default: readRawCharacters(to: end, hasReferences: kind == .escapable)
    }
    position = end
  }

  private mutating func readRawCharacters(to end: Int, hasReferences: Bool) {
    while position < end {
      switch source[position] {
      case 0x26 where hasReferences: readReference()
      case 0x0D: readCarriageReturn()
      case 0: text.append([0xEF, 0xBF, 0xBD][...]); position += 1
      case 0x26, 0x3C: text.append(source[position]); position += 1
      default:
        let stop = min(source.plainTextEnd(from: position), end)
        text.append(source, from: position, to: stop)
        position = stop
      }
    }
    if dropsNewline { dropNewline() }
    if text.count > attached { attachText() }
  }

  private func rawTextEnd(_ kind: RawText, of tag: HTMLTag) -> Int {
    switch kind {
    case .plaintext: return source.count
    case .script: return scriptEnd()
    case .escapable, .raw: return endTag(of: tag, from: position)
    }
  }

  /// Where the end tag of an element begins; the end of the source if there is none.
  private func endTag(of tag: HTMLTag, from start: Int) -> Int {
    let name = HTMLTag.knownNames[Int(tag.rawValue) - 1]
    var mark = source.first(0x3C, from: start)
    while mark < source.count {
      if source.peek(mark + 1) == 0x2F, isName(name, at: mark + 2) { return mark }
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
    return isBlank(next) || next == 0x2F || next == 0x3E
  }

  /// Where a script ends. After `<!--` a `<script` hides the next `</script` (§13.2.5.15 to 31, "script data escaped" and
  /// "double escaped"), until `-->`.
  private func scriptEnd() -> Int {
    let name = HTMLParser.script
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
      if next == 0x2F, isName(name, at: mark + 2) {
        guard isDoubleEscaped else { return mark }
        isDoubleEscaped = false
      } else if next == 0x21, source.peek(mark + 2) == 0x2D, source.peek(mark + 3) == 0x2D {
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
      if mark - 2 >= start, source[mark - 1] == 0x2D, source[mark - 2] == 0x2D { return true }
      mark = source.first(0x3E, from: mark + 1, before: end)
    }
    return false
  }

  private mutating func keepScript(_ node: Int32, _ start: Int, _ end: Int) {
    guard end > start, isJSONLD(node) else { return }
    scripts.append(ScriptSource(node: node, start: UInt32(start), end: UInt32(end)))
  }

  private func isJSONLD(_ node: Int32) -> Bool {
    for index in attributeRange(of: node) where attributes[index].id == HTMLAttribute.type.rawValue {
      let attribute = attributes[index]
      return attribute.isCoded ? isCodedJSONLD(attribute) : isJSONLD(from: Int(attribute.start))
    }
    return false
  }

  /// Whether the type begins at an offset, after white space.
  private func isJSONLD(from start: Int) -> Bool {
    var index = start
    while isBlank(source.peek(index)) { index += 1 }
    return HTMLParser.jsonLD.allSatisfy { byte in
      defer { index += 1 }
      return asciiLowercase(source.peek(index)) == byte
    }
  }

  /// The same for a type written with character references.
  @inline(never)
  private func isCodedJSONLD(_ attribute: Tree.Attribute) -> Bool {
    let value = (Int(attribute.start)..<Int(attribute.start) + Int(attribute.length)).map { source.peek($0) }
    let type = HTMLEntities.decode(value, inAttribute: true).drop(while: isBlank)
    return type.prefix(HTMLParser.jsonLD.count).map(asciiLowercase) == HTMLParser.jsonLD
  }

  private static let script = Array("script".utf8)

  private static let jsonLD = Array("application/ld+json".utf8)
}
