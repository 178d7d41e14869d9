/// Making nodes (HTML Standard §13.2.6.1).
extension HTMLParser {
  /// Makes a node as the last child of another. Its attributes, and its text, are what is appended next.
  @inline(__always)
  mutating func appendNode(_ tag: HTMLTag, under parent: Int32) -> Int32 {
    let node = makeNode(tag, under: parent)
    if isLinked, parent >= 0 { link(node, under: parent, before: -1) }
    return node
  }

  @inline(__always)
  private mutating func makeNode(_ tag: HTMLTag, under parent: Int32) -> Int32 {
    let node = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(
      Node(
        parent: parent, text: UInt32(truncatingIfNeeded: attached),
        attributes: UInt32(truncatingIfNeeded: attributes.count), tag: tag))
    if isLinked { links.append(Link()) }
    return node
  }

  /// Makes a node at the appropriate place: in the current node, or before its table where it does not belong there.
  @inline(__always)
  mutating func insertNode(_ tag: HTMLTag) -> Int32 {
    if isFostering, currentTag.isFosterTarget { return insertFostered(tag) }
    return appendNode(tag, under: current.node)
  }

  @inline(never)
  private mutating func insertFostered(_ tag: HTMLTag) -> Int32 {
    let place = fosterPlace()
    beginLinks()
    let node = makeNode(tag, under: place.parent)
    link(node, under: place.parent, before: place.before)
    return node
  }

  /// Inserts an element with the attributes of the tag that was read, and opens it.
  @inline(__always)
  @discardableResult
  mutating func insert(_ tag: HTMLTag) -> Int32 {
    let node = insertVoid(tag)
    push(OpenElement(node: node, tag: tag))
    return node
  }

  /// Inserts an element that has no content.
  @inline(__always)
  @discardableResult
  mutating func insertVoid(_ tag: HTMLTag) -> Int32 {
    let node = insertNode(tag)
    attributes.append(pending)
    return node
  }

  /// Inserts an element that no tag names.
  @discardableResult
  mutating func insertImplied(_ tag: HTMLTag) -> Int32 {
    let node = insertNode(tag)
    push(OpenElement(node: node, tag: tag))
    return node
  }

  /// Gives the run of characters to the current node: a text node, which goes on if it is the last one already.
  @inline(__always)
  mutating func attachText() {
    if isFostering, currentTag.isFosterTarget { return attachFosteredText() }
    let last = nodes.count &- 1
    let previous = nodes[last]
    let parent = current.node
    if previous.tag != .text || previous.parent != parent || (isLinked && !isLastChild(Int32(last))) {
      _ = appendNode(.text, under: parent)
    }
    attached = text.count
  }

  private mutating func attachFosteredText() {
    _ = insertNode(.text)
    attached = text.count
  }

  private func isLastChild(_ node: Int32) -> Bool { links[node].next < 0 }

  /// The attributes of a node, in `attributes`.
  @inline(__always)
  func attributeRange(of node: Int32) -> Range<Int> {
    let next = Int(node) + 1
    return Int(nodes[node].attributes)..<(next < nodes.count ? Int(nodes[next].attributes) : attributes.count)
  }

  /// The text of a text node, in `text`.
  func textRange(of node: Int32) -> Range<Int> {
    let next = Int(node) + 1
    return Int(nodes[node].text)..<(next < nodes.count ? Int(nodes[next].text) : attached)
  }

  /// Takes away a node with all that is in it; nothing in it is open, nor in the list of formatting elements.
  mutating func discard(_ node: Int32, keepingElement: Bool) {
    let first = keepingElement ? node + 1 : node
    guard !isLinked else { return unlinkContent(of: node, keepingElement: keepingElement) }
    guard Int(first) < nodes.count else { return }
    let start = nodes[first]
    text.removeSubrange(Int(start.text), attached)
    attached = Int(start.text)
    attributes.truncate(to: Int(start.attributes))
    nodes.truncate(to: Int(first))
    while let last = scripts.last, last.node >= first { scripts.removeLast() }
  }

  private mutating func unlinkContent(of node: Int32, keepingElement: Bool) {
    if keepingElement {
      links[node].firstChild = -1
      links[node].lastChild = -1
    } else {
      unlink(node)
    }
  }

  /// Adds the attributes of another `html` or `body` tag, where the element does not have them.
  mutating func merge(into node: Int32) {
    for index in 0..<pending.count where lateAttributes.count < 4 * Tree.attributeLimit {
      lateAttributes.append(LateAttribute(node: node, attribute: pending[index]))
    }
  }
}
