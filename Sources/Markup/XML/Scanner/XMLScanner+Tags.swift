import ASCII

extension XMLScanner {
  /// The start tag at the position. What only looks like a tag (`<user@host>`) is text; a tag cut off by the end of
  /// the document is dropped.
  mutating func startTag(_ bytes: Span<UInt8>) -> Event? {
    let name = names.qualified(bytes, from: position + 1)
    let end = name.range.upperBound
    guard end < bytes.count else { return dropRest(bytes) }
    let after = bytes[end]
    guard isBlank(after) || after == .greaterThan || after == .slash || after == .lessThan,
      name.range.count < XMLLimits.nameBytes
    else {
      return characters(bytes)
    }
    let declarations = names.declarationCount
    tag.qualified = name
    let start = position
    position = end
    guard let close = attributes(bytes) else {
      names.undo(to: declarations)
      position = start
      return dropRest(bytes)
    }
    return opened(bytes, close, declarations)
  }

  private mutating func opened(_ bytes: Span<UInt8>, _ close: TagClose, _ declarations: Int) -> Event? {
    if open.count >= limits.depth {
      note("elements nested beyond the limit")
      names.undo(to: declarations)
      if close == .open { dropped += 1 }
      return nil
    }
    if close == .empty {
      pendingEnds = 1
    } else if isVoid(bytes) {
      note("an element of HTML without an end")
      pendingEnds = 1
    }
    tag.name = names.element(bytes, tag.qualified)
    open.append(OpenElement(name: tag.name, range: tag.qualified.range, declarations: declarations))
    return .start
  }

  private mutating func dropRest(_ bytes: Span<UInt8>) -> Event? {
    note("the document ends within a tag")
    position = bytes.count
    return nil
  }

  /// Whether the tag is a void element's, and its end does not follow at once.
  private func isVoid(_ bytes: Span<UInt8>) -> Bool {
    guard tag.qualified.range.count <= 3, !bytes.has("</", at: position) else { return false }
    return VoidElement(bytes.extracting(tag.qualified.range)).isVoid(attributes: tag.attributeList.count)
  }
}

extension XMLScanner {
  /// The end tag at the position: it ends the innermost open element of its name and all within; a stray one goes.
  mutating func endTag(_ bytes: Span<UInt8>) -> Event? {
    let start = position + 2
    var end = start
    if let top = open.last, bytes.matches(top.range, at: start), start + top.range.count < bytes.count,
      bytes[start + top.range.count] == .greaterThan, dropped == 0
    {
      position = start + top.range.count + 1
      pendingEnds = 1
      return nil
    }
    end = names.qualified(bytes, from: start).range.upperBound
    guard let next = endOfEndTag(bytes, from: end) else { return dropRest(bytes) }
    close(bytes, start..<end)
    position = next
    return nil
  }

  private mutating func close(_ bytes: Span<UInt8>, _ name: Range<Int>) {
    if dropped == 0, let top = open.last, top.range.count == name.count,
      bytes.matches(top.range, at: name.lowerBound)
    {
      pendingEnds = 1
      return
    }
    note("an end tag that does not fit")
    guard let depth = open.lastIndex(where: { bytes.matchesLoosely($0.range, name) }) else {
      dropped = max(0, dropped - 1)
      return
    }
    if dropped > 0, depth == open.count - 1 {
      dropped -= 1
      return
    }
    if depth == 0, open.count > 1, isStrayRootEnd(bytes, after: name.upperBound) { return }
    dropped = 0
    pendingEnds = open.count - depth
  }

  /// Whether the root's end tag, met within other elements, stands once more later on: then this one is text that somebody
  /// forgot to escape, and everything behind it would be lost.
  private mutating func isStrayRootEnd(_ bytes: Span<UInt8>, after end: Int) -> Bool {
    let root = String(decoding: [UInt8](bytes.extracting(open[0].range)), as: UTF8.self).lowercased()
    return terminators.first("</" + root, in: bytes, from: end) != nil
  }

  /// One after the `>` of an end tag, or where the next tag begins; nil at the end of the document.
  private func endOfEndTag(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == .greaterThan { return index + 1 }
      if bytes[index] == .lessThan { return index }
      index += 1
    }
    return nil
  }
}

extension Span<UInt8> {
  /// Whether the bytes of a range stand again at an offset.
  @inline(__always)
  fileprivate func matches(_ range: Range<Int>, at offset: Int) -> Bool {
    guard offset + range.count <= count else { return false }
    var index = offset
    for position in range {
      guard self[position] == self[index] else { return false }
      index += 1
    }
    return true
  }

  fileprivate func matchesLoosely(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count
    where asciiLowercase(self[one.lowerBound + offset]) != asciiLowercase(self[other.lowerBound + offset]) {
      return false
    }
    return true
  }
}
