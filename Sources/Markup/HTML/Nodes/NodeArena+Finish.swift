/// From the columns of the arena to the content of a tree, of just its size and in document order.
extension NodeArena {
  mutating func finish() -> HTMLDocument.Content {
    if order == .linked || !lateAttributes.isEmpty { return finishInOrder() }
    return HTMLDocument.Content(
      table: NodeTable(nodes, ends: &ends), attributes: attributes.array(), text: text.array(),
      scripts: scripts.array())
  }

  /// Puts the nodes in document order, and neighbouring texts together.
  private mutating func finishInOrder() -> HTMLDocument.Content {
    beginLinks()
    var copy = OrderedCopy(count: nodes.count, textCount: text.count)
    var node: Int32 = 0
    var parent: Int32 = -1
    while node >= 0 {
      let isNew = append(node, under: parent, to: &copy)
      if links[node].firstChild >= 0 {
        parent = isNew
        node = links[node].firstChild
        continue
      }
      while node > 0, links[node].next < 0 {
        node = nodes[node].parent
        parent = copy.parent(of: parent, isRoot: node <= 0)
      }
      node = node <= 0 ? -1 : links[node].next
    }
    return copy.content(ends: &ends)
  }

  /// Appends a node to the ordered ones and returns its new number.
  private func append(_ node: Int32, under parent: Int32, to copy: inout OrderedCopy) -> Int32 {
    let made = nodes[node]
    if made.tag == .text { return copy.append(text, textRange(of: node), under: parent) }
    let number = copy.append(made.tag, under: parent)
    for index in attributeRange(of: node) { copy.append(attributes[index]) }
    for index in 0..<lateAttributes.count where lateAttributes[index].node == node {
      copy.appendIfNew(lateAttributes[index].attribute)
    }
    if made.tag == .script, let script = script(of: node) {
      copy.append(HTMLDocument.ScriptSource(node: number, start: script.start, end: script.end))
    }
    return number
  }

  /// The text of a text node, in `text`.
  private func textRange(of node: Int32) -> Range<Int> {
    let next = Int(node) + 1
    return Int(nodes[node].text)..<(next < nodes.count ? Int(nodes[next].text) : text.attached)
  }
}

/// A document that is written once more, in document order.
private struct OrderedCopy: ~Copyable {
  private var nodes: Column<NodeArena.Node>
  private var textBuffer: Column<UInt8>
  private var result = HTMLDocument.Content()

  init(count: Int, textCount: Int) {
    nodes = Column(capacity: count)
    textBuffer = Column(capacity: textCount)
  }

  mutating func append(_ tag: HTMLTag, under parent: Int32) -> Int32 {
    nodes.append(
      NodeArena.Node(
        parent: parent, text: UInt32(textBuffer.count), attributes: UInt32(result.attributes.count), tag: tag)
    )
    return Int32(nodes.count - 1)
  }

  /// Appends text, to the text node before it if that is its neighbour.
  mutating func append(_ text: borrowing TextBuffer, _ range: Range<Int>, under parent: Int32) -> Int32 {
    let isNeighbour = nodes.last.map { $0.tag == .text && $0.parent == parent } ?? false
    let node = isNeighbour ? Int32(nodes.count - 1) : append(.text, under: parent)
    text.copy(range, to: &textBuffer)
    return node
  }

  mutating func append(_ attribute: HTMLDocument.Attribute) { result.attributes.append(attribute) }

  mutating func append(_ script: HTMLDocument.ScriptSource) { result.scripts.append(script) }

  /// Appends an attribute of the node that was appended last.
  mutating func appendIfNew(_ attribute: HTMLDocument.Attribute) {
    let start = Int(nodes.last?.attributes ?? 0)
    guard result.attributes.count - start < HTMLDocument.attributeLimit else { return }
    guard !result.attributes[start...].contains(where: { $0.id == attribute.id }) else { return }
    result.attributes.append(attribute)
  }

  func parent(of node: Int32, isRoot: Bool) -> Int32 { isRoot || node < 0 ? -1 : nodes[node].parent }

  consuming func content(ends: inout Column<Int32>) -> HTMLDocument.Content {
    result.table = NodeTable(nodes, ends: &ends)
    result.text = textBuffer.array()
    return result
  }
}
