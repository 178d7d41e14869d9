/// The list of active formatting elements (HTML Standard §13.2.4.3).
///
/// It holds at most `formattingLimit` elements after the last marker, and what it repeats is limited for the whole
/// document (`cloneLimit`): without that, unclosed formatting elements multiply.
extension HTMLParser {
  static let formattingLimit = 64

  mutating func pushMarker() { formatting.append(.marker) }

  /// Where the entries after the last marker begin.
  func formattingStart() -> Int {
    var index = formatting.count
    while index > 0, !formatting[index - 1].isMarker { index -= 1 }
    return index
  }

  mutating func clearFormatting() {
    while let last = formatting.last {
      formatting.removeLast()
      if last.isMarker { return }
    }
  }

  /// Adds an element; of those with the same tag and attributes only three are kept ("Noah's Ark").
  mutating func pushFormatting(_ node: Int32, _ tag: HTMLTag) {
    let start = formattingStart()
    if formatting.count > start { makeRoom(for: node, tag, from: start) }
    formatting.append(FormattingElement(node: node, tag: tag))
  }

  private mutating func makeRoom(for node: Int32, _ tag: HTMLTag, from start: Int) {
    var same = 0
    var earliest = start
    for index in stride(from: formatting.count - 1, through: start, by: -1)
    where formatting[index].tag == tag && haveSameAttributes(formatting[index].node, node) {
      same += 1
      earliest = index
    }
    if same >= 3 {
      formatting.remove(at: earliest)
    } else if formatting.count - start >= HTMLParser.formattingLimit {
      formatting.remove(at: start)
    }
  }

  private func haveSameAttributes(_ one: Int32, _ other: Int32) -> Bool {
    let (first, second) = (attributeRange(of: one), attributeRange(of: other))
    guard first.count == second.count else { return false }
    return first.allSatisfy { index in
      let attribute = attributes[index]
      let twin = second.lowerBound + (index - first.lowerBound)
      if attributes[twin].name == attribute.name { return isSameValue(attributes[twin], attribute) }
      return first.count <= 16
        && second.contains { attributes[$0].name == attribute.name && isSameValue(attributes[$0], attribute) }
    }
  }

  private func isSameValue(_ one: Tree.Attribute, _ other: Tree.Attribute) -> Bool {
    guard one.length == other.length else { return false }
    for offset in 0..<Int(one.length)
    where source.peek(Int(one.start) + offset) != source.peek(Int(other.start) + offset) { return false }
    return true
  }

  /// The last entry of a tag after the last marker.
  @inline(__always)
  func formattingIndex(of tag: HTMLTag) -> Int? {
    var index = formatting.count - 1
    while index >= 0, !formatting[index].isMarker {
      if formatting[index].tag == tag { return index }
      index -= 1
    }
    return nil
  }

  func formattingIndex(of node: Int32) -> Int? {
    var index = formatting.count - 1
    while index >= 0, !formatting[index].isMarker {
      if formatting[index].node == node { return index }
      index -= 1
    }
    return nil
  }

  /// Opens again what was left open around the end of a block.
  @inline(__always)
  mutating func reconstructFormatting() {
    guard let last = formatting.last, !last.isMarker else { return }
    if current.node == last.node { return }
    reopenFormatting()
  }

  @inline(never)
  private mutating func reopenFormatting() {
    var first = formatting.count
    while first > 0, !formatting[first - 1].isMarker, stackIndex(of: formatting[first - 1].node) == nil {
      first -= 1
    }
    for index in first..<formatting.count {
      let entry = formatting[index]
      guard let node = clone(entry.node, entry.tag) else { return formatting.truncate(to: first) }
      push(OpenElement(node: node, tag: entry.tag))
      formatting[index].node = node
    }
  }

  /// Inserts an element once more; nil if too many have been.
  private mutating func clone(_ original: Int32, _ tag: HTMLTag) -> Int32? {
    guard mayClone(original) else { return nil }
    let node = insertNode(tag)
    copyAttributes(of: original)
    return node
  }

  func mayClone(_ original: Int32) -> Bool {
    clones + 1 + attributeRange(of: original).count <= cloneLimit
  }

  /// Gives the node that was made last the attributes of another.
  mutating func copyAttributes(of original: Int32) {
    let range = attributeRange(of: original)
    clones += 1 + range.count
    for index in range { attributes.append(attributes[index]) }
  }
}
