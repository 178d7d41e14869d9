/// From the columns of the parser to a tree of just its size.
extension HTMLParser {
  mutating func finish(_ page: DecodedText) -> Tree {
    if isLinked || !lateAttributes.isEmpty { return finishInOrder(page) }
    let content = Tree.Content(
      table: NodeTable(nodes, ends: &ends), attributes: attributes.array(), text: text.array(),
      scripts: scripts.array())
    return tree(content, page)
  }

  private func tree(_ content: Tree.Content, _ page: DecodedText) -> Tree {
    Tree(content, of: page, names: (tagNames.ownNames(), attributeNames.ownNames()))
  }

  /// Puts the nodes in document order, and neighbouring texts together.
  private mutating func finishInOrder(_ page: DecodedText) -> Tree {
    beginLinks()
    var order = TreeOrder(count: nodes.count, textCount: text.count)
    var node: Int32 = 0
    var parent: Int32 = -1
    while node >= 0 {
      let isNew = append(node, under: parent, to: &order)
      if links[node].firstChild >= 0 {
        parent = isNew
        node = links[node].firstChild
        continue
      }
      while node > 0, links[node].next < 0 {
        node = nodes[node].parent
        parent = order.parent(of: parent, isRoot: node <= 0)
      }
      node = node <= 0 ? -1 : links[node].next
    }
    return tree(order.content(ends: &ends), page)
  }

  /// Appends a node to the ordered ones and returns its new number.
  private func append(_ node: Int32, under parent: Int32, to order: inout TreeOrder) -> Int32 {
    let made = nodes[node]
    if made.tag == .text {
      return order.append(text: text, textRange(of: node), under: parent)
    }
    let number = order.append(made.tag, under: parent)
    for index in attributeRange(of: node) { order.append(attributes[index]) }
    for index in 0..<lateAttributes.count where lateAttributes[index].node == node {
      order.appendIfNew(lateAttributes[index].attribute)
    }
    if made.tag == .script, let script = script(of: node) {
      order.append(ScriptSource(node: number, start: script.start, end: script.end))
    }
    return number
  }

  private func script(of node: Int32) -> ScriptSource? {
    var (low, high) = (0, scripts.count)
    while low < high {
      let middle = (low + high) / 2
      if scripts[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low < scripts.count && scripts[low].node == node ? scripts[low] : nil
  }
}

/// A tree that is written once more in document order.
struct TreeOrder: ~Copyable {
  private var nodes: Column<HTMLParser.Node>
  private var textBuffer: Column<UInt8>
  private var result = Tree.Content()

  init(count: Int, textCount: Int) {
    nodes = Column(capacity: count)
    textBuffer = Column(capacity: textCount)
  }

  mutating func append(_ tag: HTMLTag, under parent: Int32) -> Int32 {
    nodes.append(
      HTMLParser.Node(
        parent: parent, text: UInt32(textBuffer.count), attributes: UInt32(result.attributes.count), tag: tag)
    )
    return Int32(nodes.count - 1)
  }

  /// Appends text, to the text node before it if that is its neighbour.
  mutating func append(text: borrowing Column<UInt8>, _ range: Range<Int>, under parent: Int32) -> Int32 {
    let isNeighbour = nodes.last.map { $0.tag == .text && $0.parent == parent } ?? false
    let node = isNeighbour ? Int32(nodes.count - 1) : append(.text, under: parent)
    textBuffer.append(text, from: range.lowerBound, to: range.upperBound)
    return node
  }

  mutating func append(_ attribute: Tree.Attribute) { result.attributes.append(attribute) }

  mutating func append(_ script: HTMLParser.ScriptSource) { result.scripts.append(script) }

  /// Appends an attribute of the node that was appended last.
  mutating func appendIfNew(_ attribute: Tree.Attribute) {
    let start = Int(nodes.last?.attributes ?? 0)
    guard result.attributes.count - start < Tree.attributeLimit else { return }
    guard !result.attributes[start...].contains(where: { $0.id == attribute.id }) else { return }
    result.attributes.append(attribute)
  }

  func parent(of node: Int32, isRoot: Bool) -> Int32 { isRoot || node < 0 ? -1 : nodes[node].parent }

  consuming func content(ends: inout Column<Int32>) -> Tree.Content {
    result.table = NodeTable(nodes, ends: &ends)
    result.text = textBuffer.array()
    return result
  }
}
