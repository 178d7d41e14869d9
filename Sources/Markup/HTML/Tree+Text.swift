extension Tree {
  /// All text within a node as written, white space included.
  public func text(of node: NodeID) -> String { String(decoding: textBytes(of: node), as: UTF8.self) }

  /// All text within a node as UTF-8. A slice of the tree's own buffer: nothing is copied.
  public func textBytes(of node: NodeID) -> ArraySlice<UInt8> {
    if let source = data[node.index] { return valueBuffer[source] }
    return textBuffer[textRange(of: node)]
  }

  /// Where the text of a node lies in the text of the document, in bytes.
  public func textRange(of node: NodeID) -> Range<Int> {
    Int(textStarts[Int(node.index)])..<Int(textEnds[Int(node.index)])
  }

  /// The whole document's text in document order, which `textRange(of:)` speaks of.
  public var documentText: [UInt8] { textBuffer }
}

extension Tree {
  /// The value of an attribute, entities decoded; nil if the element does not have it.
  public func attribute(_ name: HTMLAttribute, of node: NodeID) -> String? {
    guard let bytes = attributeBytes(name, of: node) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value of an attribute as UTF-8.
  public func attributeBytes(_ name: HTMLAttribute, of node: NodeID) -> ArraySlice<UInt8>? {
    for index in attributeRange(of: node) where attributes[index].name == name.rawValue {
      return valueBuffer[Int(attributes[index].start)..<Int(attributes[index].end)]
    }
    return nil
  }

  public func hasAttribute(_ name: HTMLAttribute, of node: NodeID) -> Bool {
    attributeRange(of: node).contains { attributes[$0].name == name.rawValue }
  }

  /// All attributes in order, with their names in lower case.
  public func allAttributes(of node: NodeID) -> [(name: String, value: String)] {
    attributeRange(of: node).map { index in
      let attribute = attributes[index]
      let value = valueBuffer[Int(attribute.start)..<Int(attribute.end)]
      return (self.name(of: HTMLAttribute(rawValue: attribute.name)), String(decoding: value, as: UTF8.self))
    }
  }

  /// The name of an attribute of this tree.
  public func name(of attribute: HTMLAttribute) -> String {
    attribute.knownName ?? attributeNames[Int(attribute.rawValue) - Tree.firstOwnName]
  }

  /// The number that a name outside the known ones has in this tree (such as `data-gallery`).
  public func attribute(named name: String) -> HTMLAttribute? {
    if let known = HTMLAttribute(name: name) { return known }
    guard let own = attributeNames.firstIndex(of: name) else { return nil }
    return HTMLAttribute(rawValue: UInt16(own + Tree.firstOwnName))
  }

  private func attributeRange(of node: NodeID) -> Range<Int> {
    let next = Int(node.index) + 1
    let end = next < attributeStarts.count ? Int(attributeStarts[next]) : attributes.count
    return Int(attributeStarts[Int(node.index)])..<end
  }
}
