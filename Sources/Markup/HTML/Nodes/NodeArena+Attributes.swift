extension NodeArena {
  /// The attributes of a node, in `attributes`.
  @inline(__always)
  func attributeRange(of node: Int32) -> Range<Int> {
    let next = Int(node) + 1
    return Int(nodes[node].attributes)..<(next < nodes.count ? Int(nodes[next].attributes) : attributes.count)
  }

  /// Gives the node that was made last the attributes of a tag.
  @inline(__always)
  mutating func appendAttributes(of token: borrowing TagToken) { attributes.append(token.attributes) }

  /// Gives the node that was made last the attributes of another.
  mutating func copyAttributes(of original: Int32) {
    for index in attributeRange(of: original) { attributes.append(attributes[index]) }
  }

  /// Adds the attributes of another `html` or `body` tag, where the element does not have them.
  mutating func merge(_ token: borrowing TagToken, into node: Int32) {
    for index in 0..<token.attributes.count where lateAttributes.count < 4 * HTMLDocument.attributeLimit {
      lateAttributes.append(LateAttribute(node: node, attribute: token.attributes[index]))
    }
  }

  /// Whether two elements have the same attributes, in any order if there are few.
  func haveSameAttributes(_ one: Int32, _ other: Int32) -> Bool {
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

  private func isSameValue(_ one: HTMLDocument.Attribute, _ other: HTMLDocument.Attribute) -> Bool {
    guard one.length == other.length else { return false }
    for offset in 0..<Int(one.length)
    where source.peek(Int(one.start) + offset) != source.peek(Int(other.start) + offset) { return false }
    return true
  }
}
