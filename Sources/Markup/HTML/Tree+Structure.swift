extension Tree {
  /// The node's tag; `.text` for a text node.
  public func tag(of node: NodeID) -> HTMLTag { HTMLTag(rawValue: tags[Int(node.index)]).plain }

  /// The namespace of an element: an `a` may be one of SVG.
  public func namespace(of node: NodeID) -> HTMLNamespace {
    HTMLTag(rawValue: tags[Int(node.index)]).namespace
  }

  public func isText(_ node: NodeID) -> Bool { tags[Int(node.index)] == 0 }

  public func isElement(_ node: NodeID) -> Bool { tags[Int(node.index)] != 0 }

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
    return String(decoding: tagNames[Int(tag.rawValue) - Tree.firstOwnName], as: UTF8.self)
  }

  public func parent(of node: NodeID) -> NodeID? {
    let parent = parents[Int(node.index)]
    return parent < 0 ? nil : NodeID(parent)
  }

  public func firstChild(of node: NodeID) -> NodeID? {
    node.index + 1 < ends[Int(node.index)] ? NodeID(node.index + 1) : nil
  }

  public func nextSibling(of node: NodeID) -> NodeID? {
    let parent = parents[Int(node.index)]
    guard parent >= 0 else { return nil }
    let next = ends[Int(node.index)]
    return next < ends[Int(parent)] ? NodeID(next) : nil
  }

  /// All nodes within a node, in document order.
  public func descendants(of node: NodeID) -> NodeRange {
    NodeRange(node.index + 1, ends[Int(node.index)])
  }

  /// The node and all nodes within it.
  public func subtree(of node: NodeID) -> NodeRange { NodeRange(node.index, ends[Int(node.index)]) }

  /// The children of a node, in order.
  public func children(of node: NodeID) -> Children {
    Children(tree: self, position: node.index + 1, end: ends[Int(node.index)])
  }

  /// The parent, its parent, and so on up to the root.
  public func ancestors(of node: NodeID) -> Ancestors {
    Ancestors(tree: self, position: parents[Int(node.index)])
  }

  /// The first element of a tag within a node.
  public func first(_ tag: HTMLTag, in node: NodeID) -> NodeID? {
    descendants(of: node).first { self.tag(of: $0) == tag }
  }
}

extension Tree {
  /// The children of a node: from sibling to sibling, without visiting what lies within them.
  public struct Children: Sequence, IteratorProtocol {
    let tree: Tree
    var position: Int32
    let end: Int32

    public mutating func next() -> NodeID? {
      guard position < end else { return nil }
      defer { position = tree.ends[Int(position)] }
      return NodeID(position)
    }
  }

  /// A node's ancestors, from the innermost.
  public struct Ancestors: Sequence, IteratorProtocol {
    let tree: Tree
    var position: Int32

    public mutating func next() -> NodeID? {
      guard position >= 0 else { return nil }
      defer { position = tree.parents[Int(position)] }
      return NodeID(position)
    }
  }
}
