extension HTMLDocument {
  /// The node's tag; `.text` for a text node.
  @inlinable
  public func tag(of node: NodeID) -> HTMLTag { HTMLTag(rawValue: table.tag(node.index)).plain }

  /// The namespace of an element: an `a` may be one of SVG.
  public func namespace(of node: NodeID) -> HTMLNamespace {
    HTMLTag(rawValue: table.tag(node.index)).namespace
  }

  @inlinable
  public func isText(_ node: NodeID) -> Bool { table.tag(node.index) == 0 }

  @inlinable
  public func isElement(_ node: NodeID) -> Bool { table.tag(node.index) != 0 }

  /// The element's name in lower case but for SVG's own spellings, `#text` for text.
  public func name(of node: NodeID) -> String {
    let tag = tag(of: node)
    switch tag {
    case .text: return "#text"
    case .nameless: return "other"
    default: return ForeignNames.tag(name(of: tag), in: namespace(of: node))
    }
  }

  private func name(of tag: HTMLTag) -> String {
    if let known = tag.knownName { return known }
    return String(decoding: tagNames[Int(tag.rawValue) - HTMLDocument.firstOwnName], as: UTF8.self)
  }

  public func parent(of node: NodeID) -> NodeID? {
    let parent = table.parent(node.index)
    return parent < 0 ? nil : NodeID(parent)
  }

  public func firstChild(of node: NodeID) -> NodeID? {
    node.index + 1 < table.end(node.index) ? NodeID(node.index + 1) : nil
  }

  public func nextSibling(of node: NodeID) -> NodeID? {
    let parent = table.parent(node.index)
    guard parent >= 0 else { return nil }
    let next = table.end(node.index)
    return next < table.end(parent) ? NodeID(next) : nil
  }

  /// All nodes within a node, in document order.
  @inlinable
  public func descendants(of node: NodeID) -> NodeRange {
    NodeRange(node.index + 1, table.end(node.index))
  }

  /// The node and all nodes within it.
  @inlinable
  public func subtree(of node: NodeID) -> NodeRange { NodeRange(node.index, table.end(node.index)) }

  /// The children of a node, in order.
  public func children(of node: NodeID) -> Children {
    Children(tree: self, position: node.index + 1, end: table.end(node.index))
  }

  /// The parent, its parent, and so on up to the root.
  public func ancestors(of node: NodeID) -> Ancestors {
    Ancestors(tree: self, position: table.parent(node.index))
  }

  /// The first element of a tag within a node.
  public func first(_ tag: HTMLTag, in node: NodeID) -> NodeID? {
    descendants(of: node).first { self.tag(of: $0) == tag }
  }
}

extension HTMLDocument {
  /// The children of a node: from sibling to sibling, without visiting what lies within them.
  public struct Children: Sequence, IteratorProtocol {
    let tree: HTMLDocument
    var position: Int32
    let end: Int32

    public mutating func next() -> NodeID? {
      guard position < end else { return nil }
      defer { position = tree.table.end(position) }
      return NodeID(position)
    }
  }

  /// A node's ancestors, from the innermost.
  public struct Ancestors: Sequence, IteratorProtocol {
    let tree: HTMLDocument
    var position: Int32

    public mutating func next() -> NodeID? {
      guard position >= 0 else { return nil }
      defer { position = tree.table.parent(position) }
      return NodeID(position)
    }
  }
}
