/// The document while it is made: its nodes, their attributes and all text, each in one column.
///
/// Nodes are numbered in the order in which they are made, which is document order unless something moves: foster
/// parenting, the adoption agency, a late child of the head. From the first move on the links between nodes are kept
/// as well (`order`), and the nodes are put in order at the end. Invariant: while `order` is `.asMade`, every node is
/// appended to the rightmost branch of the tree.
struct NodeArena: ~Copyable {
  /// Attribute values stay in the source.
  private(set) var source = Source.empty
  var nodes = Column<Node>(capacity: 1_024)
  var attributes = Column<HTMLDocument.Attribute>(capacity: 1_024)
  /// Attributes of `html` and `body` tags after the first.
  var lateAttributes = Column<LateAttribute>(capacity: 8)
  var text = TextBuffer()
  /// Sources of JSON-LD scripts, in the order of their nodes.
  var scripts = Column<HTMLDocument.ScriptSource>(capacity: 8)
  var order = Order.asMade
  /// Nothing while nodes are in the order in which they were made.
  var links = Column<Link>(capacity: 1)
  /// Where subtrees end, while the tree is finished.
  var ends = Column<Int32>(capacity: 1_024)

  /// What tells document order.
  enum Order: BitwiseCopyable {
    /// The nodes' numbers.
    case asMade
    /// The links between nodes.
    case linked
  }

  struct Node: BitwiseCopyable {
    var parent: Int32
    /// Where the text in it begins, and where its attributes.
    var text: UInt32
    var attributes: UInt32
    var tag: HTMLTag
  }

  struct LateAttribute: BitwiseCopyable {
    var node: Int32
    var attribute: HTMLDocument.Attribute
  }

  /// Begins a document; the room that earlier ones took is kept.
  mutating func begin(_ source: Source) {
    self.source = source
    nodes.removeAll()
    attributes.removeAll()
    lateAttributes.removeAll()
    text.removeAll()
    scripts.removeAll()
    order = .asMade
    links.removeAll()
  }

  /// Forgets the source, whose bytes are only there while a document is read.
  mutating func end() { source = .empty }

  /// Makes a node as the last child of another. Its attributes, and its text, are what is appended next.
  @inline(__always)
  mutating func append(_ tag: HTMLTag, under parent: Int32) -> Int32 {
    let node = make(tag, under: parent)
    if order == .linked, parent >= 0 { link(node, under: parent, before: -1) }
    return node
  }

  /// Makes a node as the child of another before one of its children, or as the last: the nodes are linked from now on.
  mutating func insert(_ tag: HTMLTag, at place: InsertionPoint) -> Int32 {
    beginLinks()
    let node = make(tag, under: place.parent)
    link(node, under: place.parent, before: place.next)
    return node
  }

  @inline(__always)
  private mutating func make(_ tag: HTMLTag, under parent: Int32) -> Int32 {
    let node = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(
      Node(
        parent: parent, text: UInt32(truncatingIfNeeded: text.attached),
        attributes: UInt32(truncatingIfNeeded: attributes.count), tag: tag))
    if order == .linked { links.append(Link()) }
    return node
  }

  /// Gives the run of characters to a node: to a text node, which goes on if it is the last one already.
  @inline(__always)
  mutating func attachRun(under parent: Int32) {
    let last = nodes.count &- 1
    let previous = nodes[last]
    if previous.tag != .text || previous.parent != parent || (order == .linked && hasNext(Int32(last))) {
      _ = append(.text, under: parent)
    }
    text.attach()
  }

  private func hasNext(_ node: Int32) -> Bool { links[node].next >= 0 }

  func parent(of node: Int32) -> Int32 { nodes[node].parent }

  /// Takes away a node with all that is in it; nothing in it is open, nor in the list of formatting elements.
  mutating func discard(_ node: Int32, keepingElement: Bool) {
    let first = keepingElement ? node + 1 : node
    guard order == .asMade else { return unlinkContent(of: node, keepingElement: keepingElement) }
    guard Int(first) < nodes.count else { return }
    let start = nodes[first]
    text.discard(from: Int(start.text))
    attributes.truncate(to: Int(start.attributes))
    nodes.truncate(to: Int(first))
    while let last = scripts.last, last.node >= first { scripts.removeLast() }
  }

  /// Keeps document order where an element is opened again that may be closed since long.
  mutating func prepareToAppend(under node: Int32) {
    if order == .asMade, !isRightmost(node) { beginLinks() }
  }

  /// Whether the last node is within a node.
  private func isRightmost(_ node: Int32) -> Bool {
    var last = Int32(nodes.count - 1)
    while last > node { last = nodes[last].parent }
    return last == node
  }
}
