/// From the columns of the parser to a tree of just its size.
extension HTMLParser {
  mutating func finish(_ page: DecodedText) -> Tree {
    if isLinked || !lateAttributes.isEmpty { return finishInOrder(page) }
    var tree = Tree()
    tree.tags = .init(times: nodes.count) { nodes[$0].tag.rawValue }
    tree.parents = .init(times: nodes.count) { nodes[$0].parent }
    tree.textStarts = .init(times: nodes.count) { nodes[$0].text }
    tree.attributeStarts = .init(times: nodes.count) { nodes[$0].attributes }
    tree.attributes = attributes.array()
    tree.textBuffer = text.array()
    tree.scripts = scripts.array()
    complete(&tree, page)
    return tree
  }

  private func complete(_ tree: inout Tree, _ page: DecodedText) {
    tree.source = page.bytes
    tree.encoding = page.encoding
    tree.ends = Tree.ends(of: tree.parents)
    tree.tagNames = tagNames.ownNames()
    tree.attributeNames = attributeNames.ownNames()
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
    var tree = order.tree()
    complete(&tree, page)
    return tree
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
  private var result = Tree()
  private var textBuffer: Column<UInt8>

  init(count: Int, textCount: Int) {
    textBuffer = Column(capacity: textCount)
    result.tags.reserveCapacity(count)
    result.parents.reserveCapacity(count)
    result.textStarts.reserveCapacity(count)
    result.attributeStarts.reserveCapacity(count)
  }

  mutating func append(_ tag: HTMLTag, under parent: Int32) -> Int32 {
    result.tags.append(tag.rawValue)
    result.parents.append(parent)
    result.textStarts.append(UInt32(textBuffer.count))
    result.attributeStarts.append(UInt32(result.attributes.count))
    return Int32(result.tags.count - 1)
  }

  /// Appends text, to the text node before it if that is its neighbour.
  mutating func append(text: borrowing Column<UInt8>, _ range: Range<Int>, under parent: Int32) -> Int32 {
    let isNeighbour = result.tags.last == 0 && result.parents.last == parent
    let node = isNeighbour ? Int32(result.tags.count - 1) : append(.text, under: parent)
    textBuffer.append(text, from: range.lowerBound, to: range.upperBound)
    return node
  }

  mutating func append(_ attribute: Tree.Attribute) { result.attributes.append(attribute) }

  mutating func append(_ script: HTMLParser.ScriptSource) { result.scripts.append(script) }

  /// Appends an attribute of the node that was appended last.
  mutating func appendIfNew(_ attribute: Tree.Attribute) {
    let start = Int(result.attributeStarts.last ?? 0)
    guard result.attributes.count - start < Tree.attributeLimit else { return }
    guard !result.attributes[start...].contains(where: { $0.id == attribute.id }) else { return }
    result.attributes.append(attribute)
  }

  func parent(of node: Int32, isRoot: Bool) -> Int32 { isRoot || node < 0 ? -1 : result.parents[Int(node)] }

  consuming func tree() -> Tree {
    result.textBuffer = textBuffer.array()
    return result
  }
}

extension Array where Element: BitwiseCopyable {
  /// So many elements, each made from its index.
  @inline(__always)
  fileprivate init(times count: Int, _ element: (Int) -> Element) {
    self = []
    reserveCapacity(count)
    for index in 0..<count { append(element(index)) }
  }
}
