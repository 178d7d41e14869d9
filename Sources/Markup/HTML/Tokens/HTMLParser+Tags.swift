extension HTMLParser {
  /// Reads what a `<` begins (§13.2.5.6).
  @inline(__always)
  mutating func readMarkup() {
    let next = source.peek(position + 1)
    if isASCIILetter(next) { return readStartTag() }
    if next == 0x2F { return readEndTag() }
    if next == 0x21 { readDeclaration() } else { skipBogusComment(from: position + 1) }
  }

  @inline(__always)
  private mutating func readStartTag() {
    let tag = readTagName(from: position + 1)
    pending.removeAll()
    pendingNames = 0
    guard readAttributes(keeping: true) else { return position = source.count }
    startTag(tag)
  }

  @inline(__always)
  private mutating func readEndTag() {
    let next = source.peek(position + 2)
    guard isASCIILetter(next) else { return skipBogusComment(from: position + 2) }
    let tag = readTagName(from: position + 2)
    if source.peek(position) == 0x3E {
      position += 1
    } else {
      guard readAttributes(keeping: false) else { return position = source.count }
    }
    endTag(tag)
  }

  @inline(__always)
  private mutating func readTagName(from start: Int) -> HTMLTag {
    let name = tagNames.read(source, from: start, isAttribute: false)
    position = name.end
    return name.id.map(HTMLTag.init(rawValue:)) ?? .nameless
  }

  /// Reads to the end of the tag (§13.2.5.32 to 40); false if the document ends before, which drops the tag.
  @inline(__always)
  mutating func readAttributes(keeping: Bool) -> Bool {
    isSelfClosing = false
    var index = position
    while true {
      var byte = source.peek(index)
      while isBlank(byte) || byte == 0x2F {
        let isSlash = byte == 0x2F
        index &+= 1
        byte = source.peek(index)
        if isSlash, byte == 0x3E { isSelfClosing = true }
      }
      if byte == 0x3E {
        position = index &+ 1
        return true
      }
      if index >= source.count { return false }
      index = readAttribute(from: index, keeping: keeping)
    }
  }

  /// Reads one attribute and returns where it ends. Its name may begin with `=`.
  @inline(__always)
  private mutating func readAttribute(from start: Int, keeping: Bool) -> Int {
    let name = attributeNames.read(source, from: start, isAttribute: true)
    var index = name.end
    while isBlank(source.peek(index)) { index &+= 1 }
    guard source.peek(index) == 0x3D else {
      if keeping { keepAttribute(name.id, value: name.end, name.end, isCoded: false) }
      return index
    }
    index &+= 1
    while isBlank(source.peek(index)) { index &+= 1 }
    let quote = source.peek(index)
    guard quote == 0x22 || quote == 0x27 else { return readUnquoted(name.id, value: index, keeping) }
    let value = source.quotedEnd(quote, from: index &+ 1)
    if keeping { keepAttribute(name.id, value: index &+ 1, value.end, isCoded: value.isCoded) }
    return value.end &+ 1
  }

  /// A value without quotes goes on to white space or `>`.
  private mutating func readUnquoted(_ name: UInt16?, value: Int, _ keeping: Bool) -> Int {
    var index = value
    var isCoded = false
    while index < source.count {
      let byte = source[index]
      if isBlank(byte) || byte == 0x3E { break }
      if byte == 0x26 || byte == 0 { isCoded = true }
      index += 1
    }
    if keeping { keepAttribute(name, value: value, index, isCoded: isCoded) }
    return index
  }

  /// The first of several attributes of a name counts.
  @inline(__always)
  private mutating func keepAttribute(_ name: UInt16?, value: Int, _ valueEnd: Int, isCoded: Bool) {
    guard pending.count < Tree.attributeLimit, let id = name else { return }
    let bit = UInt64(1) << UInt64(id & 63)
    if pendingNames & bit != 0, isPending(id) { return }
    pendingNames |= bit
    pending.append(Tree.Attribute(name: id, start: value, end: min(valueEnd, source.count), isCoded: isCoded))
  }

  @inline(never)
  private func isPending(_ id: UInt16) -> Bool {
    for index in 0..<pending.count where pending[index].id == id { return true }
    return false
  }
}
