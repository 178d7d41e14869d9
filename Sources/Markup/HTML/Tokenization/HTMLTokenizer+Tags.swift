import ASCII

extension HTMLTokenizer {
  /// Reads what a `<` begins (§13.2.5.6).
  @inline(__always)
  mutating func readMarkup(_ tag: inout TagToken) -> HTMLToken {
    let next = source.peek(position + 1)
    if isASCIILetter(next) { return readStartTag(&tag) }
    if next == .slash { return readEndTag(&tag) }
    return next == .exclamationMark ? readDeclaration() : skipBogusComment(from: position + 1)
  }

  @inline(__always)
  private mutating func readStartTag(_ token: inout TagToken) -> HTMLToken {
    let tag = readTagName(from: position + 1)
    token.removeAttributes()
    return readAttributes(&token, keeping: true) ? .startTag(tag) : dropTag()
  }

  @inline(__always)
  private mutating func readEndTag(_ token: inout TagToken) -> HTMLToken {
    let next = source.peek(position + 2)
    guard isASCIILetter(next) else { return skipBogusComment(from: position + 2) }
    let tag = readTagName(from: position + 2)
    if source.peek(position) == .greaterThan {
      position += 1
      return .endTag(tag)
    }
    return readAttributes(&token, keeping: false) ? .endTag(tag) : dropTag()
  }

  /// The document ends within a tag, which is dropped.
  private mutating func dropTag() -> HTMLToken {
    position = source.count
    return .endOfFile
  }

  @inline(__always)
  private mutating func readTagName(from start: Int) -> HTMLTag {
    let name = tagNames.read(source, from: start, isAttribute: false)
    position = name.end
    return name.id.map(HTMLTag.init(rawValue:)) ?? .nameless
  }

  /// Reads to the end of the tag (§13.2.5.32 to 40); false if the document ends before.
  @inline(__always)
  private mutating func readAttributes(_ token: inout TagToken, keeping: Bool) -> Bool {
    token.isSelfClosing = false
    var index = position
    while true {
      var byte = source.peek(index)
      while isBlank(byte) || byte == .slash {
        let isSlash = byte == .slash
        index &+= 1
        byte = source.peek(index)
        if isSlash, byte == .greaterThan { token.isSelfClosing = true }
      }
      if byte == .greaterThan {
        position = index &+ 1
        return true
      }
      if index >= source.count { return false }
      index = readAttribute(&token, from: index, keeping: keeping)
    }
  }

  /// Reads one attribute and returns where it ends. Its name may begin with `=`.
  @inline(__always)
  private mutating func readAttribute(_ token: inout TagToken, from start: Int, keeping: Bool) -> Int {
    let name = attributeNames.read(source, from: start, isAttribute: true)
    var index = name.end
    while isBlank(source.peek(index)) { index &+= 1 }
    guard source.peek(index) == .equalsSign else {
      if keeping { token.append(name.id, value: name.end, min(name.end, source.count), isCoded: false) }
      return index
    }
    index &+= 1
    while isBlank(source.peek(index)) { index &+= 1 }
    let quote = source.peek(index)
    guard quote == .quotationMark || quote == .apostrophe else {
      return readUnquoted(&token, name.id, value: index, keeping)
    }
    let value = source.quotedEnd(quote, from: index &+ 1)
    if keeping {
      token.append(name.id, value: index &+ 1, min(value.end, source.count), isCoded: value.isCoded)
    }
    return value.end &+ 1
  }

  /// A value without quotes goes on to white space or `>`.
  private mutating func readUnquoted(
    _ token: inout TagToken, _ name: UInt16?, value: Int, _ keeping: Bool
  ) -> Int {
    var index = value
    var isCoded = false
    while index < source.count {
      let byte = source[index]
      if isBlank(byte) || byte == .greaterThan { break }
      if byte == .ampersand || byte == 0 { isCoded = true }
      index += 1
    }
    if keeping { token.append(name, value: value, index, isCoded: isCoded) }
    return index
  }
}
