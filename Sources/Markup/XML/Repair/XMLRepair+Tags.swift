extension XMLRepair {
  /// The start tag at the position: attributes mended, the element noted as open. What only looks like a tag
  /// (`<user@host>`) is text; a tag cut off by the end of the document is dropped.
  mutating func startTag() {
    let nameEnd = endOfName(from: position + 1)
    let name = (position + 1)..<nameEnd
    guard nameEnd < input.count else { return dropRest() }
    let after = input[nameEnd]
    guard name.count < 1_000, isBlank(after) || after == 0x3E || after == 0x2F || after == 0x3C else {
      return escapeMark()
    }
    let before = checkpoint
    let start = position
    position = nameEnd
    guard let tag = attributes() else {
      rewind(to: before)
      position = start
      return dropRest()
    }
    opened(name, tag, start: start, before: before)
  }

  private mutating func opened(
    _ name: Range<Int>, _ tag: TagEnd, start: Int, before: (count: Int, flushed: Int)
  ) {
    position = tag.end
    if open.count >= limits.depth { return dropTooDeep(tag, start: start, before: before) }
    if tag.isEmpty {
      isDone = open.isEmpty
    } else if isVoid(name, attributes: tag.attributes) {
      note("an element of HTML without an end")
      replace(tag.mark..<tag.mark, with: [0x2F])
    } else {
      open.append(name)
    }
  }

  private mutating func dropTooDeep(_ tag: TagEnd, start: Int, before: (count: Int, flushed: Int)) {
    rewind(to: before)
    note("elements nested beyond the limit")
    replace(start..<tag.end, with: [])
    if !tag.isEmpty { dropped += 1 }
  }

  private mutating func dropRest() {
    note("the document ends within a tag")
    replace(position..<input.count, with: [])
    position = input.count
  }

  /// The end tag at the position: it ends the innermost open element of its name and all within; a stray one goes.
  mutating func endTag() {
    let start = position
    let name = (start + 2)..<endOfName(from: start + 2)
    guard let end = endOfEndTag(from: name.upperBound) else { return dropRest() }
    position = end
    if let top = open.last, dropped == 0, matches(top, name) { return pop(name, start: start) }
    note("an end tag that does not fit")
    guard let depth = open.lastIndex(where: { matches($0, name) || matchesLoosely($0, name) }) else {
      dropped = max(0, dropped - 1)
      return replace(start..<end, with: [])
    }
    if dropped > 0, depth == open.count - 1 {
      dropped -= 1
      return replace(start..<end, with: [])
    }
    dropped = 0
    while open.count > depth + 1, let inner = open.popLast() { close(inner, at: start) }
    closeLoosely(open[depth], name, start: start)
  }

  private mutating func pop(_ name: Range<Int>, start: Int) {
    open.removeLast()
    isDone = open.isEmpty
    guard position - 1 != name.upperBound || input[position - 1] != 0x3E else { return }
    replace(name.upperBound..<position, with: [0x3E])
  }

  private mutating func closeLoosely(_ element: Range<Int>, _ name: Range<Int>, start: Int) {
    open.removeLast()
    isDone = open.isEmpty
    close(element, at: start)
    replace(start..<position, with: [])
  }

  /// One after the `>` of an end tag, or where the next tag begins; nil at the end of the document.
  private func endOfEndTag(from start: Int) -> Int? {
    let bytes = input.span
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x3E { return index + 1 }
      if bytes[index] == 0x3C { return index }
      index += 1
    }
    return nil
  }

  private func endOfName(from start: Int) -> Int {
    let bytes = input.span
    var index = start
    while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
    return index
  }

  private func matches(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    let bytes = input.span
    for offset in 0..<one.count where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] {
      return false
    }
    return true
  }

  private func matchesLoosely(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count
      && zip(input[one], input[other]).allSatisfy { asciiLowercase($0) == asciiLowercase($1) }
  }

  /// HTML's elements that have no end tag, when one does not follow at once.
  private func isVoid(_ name: Range<Int>, attributes: Int) -> Bool {
    let bytes = input.span
    guard name.count <= 3, !bytes.hasASCII("</", at: position) else { return false }
    switch name.count {
    case 2: return bytes.hasASCII("br", at: name.lowerBound) || bytes.hasASCII("hr", at: name.lowerBound)
    case 3: return attributes > 0 && bytes.hasASCII("img", at: name.lowerBound)
    default: return false
    }
  }
}
