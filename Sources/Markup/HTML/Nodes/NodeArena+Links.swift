/// Links between nodes, kept from the first move on.
extension NodeArena {
  struct Link: BitwiseCopyable {
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var previous: Int32 = -1
    var next: Int32 = -1
  }

  /// Where a node is inserted: before a child of its parent, or as the last child if `next` is -1.
  struct InsertionPoint: BitwiseCopyable {
    let parent: Int32
    var next: Int32 = -1
  }

  /// Links all nodes as they stand.
  mutating func beginLinks() {
    guard order == .asMade else { return }
    order = .linked
    links.removeAll()
    links.append(repeating: Link(), count: nodes.count)
    for node in 1..<max(nodes.count, 1) { link(Int32(node), under: nodes[node].parent, before: -1) }
  }

  /// Makes a node the child of another, before one of its children or last.
  mutating func link(_ node: Int32, under parent: Int32, before next: Int32) {
    nodes[node].parent = parent
    let previous = next < 0 ? links[parent].lastChild : links[next].previous
    links[node].previous = previous
    links[node].next = next
    if previous < 0 { links[parent].firstChild = node } else { links[previous].next = node }
    if next < 0 { links[parent].lastChild = node } else { links[next].previous = node }
  }

  /// Takes a node out of its parent.
  mutating func unlink(_ node: Int32) {
    let parent = nodes[node].parent
    guard parent >= 0 else { return }
    let link = links[node]
    if link.previous < 0 {
      links[parent].firstChild = link.next
    } else {
      links[link.previous].next = link.next
    }
    if link.next < 0 {
      links[parent].lastChild = link.previous
    } else {
      links[link.next].previous = link.previous
    }
    nodes[node].parent = -1
    links[node].previous = -1
    links[node].next = -1
  }

  /// Takes a node with its content out of the document, or only its content.
  mutating func unlinkContent(of node: Int32, keepingElement: Bool) {
    if keepingElement {
      links[node].firstChild = -1
      links[node].lastChild = -1
    } else {
      unlink(node)
    }
  }

  /// Moves all children of a node to another that has none.
  mutating func moveChildren(of node: Int32, to other: Int32) {
    var child = links[node].firstChild
    links[other].firstChild = child
    links[other].lastChild = links[node].lastChild
    links[node].firstChild = -1
    links[node].lastChild = -1
    while child >= 0 {
      nodes[child].parent = other
      child = links[child].next
    }
  }
}
