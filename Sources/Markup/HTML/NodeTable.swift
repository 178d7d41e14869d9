/// The structure of a tree, in twelve bytes a node.
///
/// What is near is told by distance: nearly every parent lies within 65,534 nodes before its child, and nearly every
/// subtree is smaller than that. What is not is looked up in a short list beside the table.
@usableFromInline struct NodeTable: Sendable {
  @usableFromInline var rows: [Row] = []
  /// Where the attributes of each run of 256 nodes begin. No more than 200 belong to a node, so two bytes tell the rest.
  @usableFromInline var attributeBases: [UInt32] = []
  /// Ends and parents that are far, by the numbers of their nodes.
  @usableFromInline var farEnds: [Far] = []
  private var farParents: [Far] = []

  @usableFromInline struct Row: BitwiseCopyable, Sendable {
    /// Where the text in the node begins.
    @usableFromInline var text: UInt32 = 0
    /// With its namespace; 0 for text.
    @usableFromInline var tag: UInt16 = 0
    /// How many nodes its subtree has, itself included.
    @usableFromInline var extent: UInt16 = 0
    /// How many nodes before it its parent stands.
    @usableFromInline var distance: UInt16 = 0
    /// Where its attributes begin, from the base of its run.
    @usableFromInline var attributes: UInt16 = 0
  }

  @usableFromInline struct Far: BitwiseCopyable, Sendable {
    let node: Int32
    let value: Int32
  }

  @usableFromInline static var far: UInt16 { .max }

  init() {}

  /// Takes over what the parser made, in document order; one backward pass finds where each subtree ends.
  ///
  /// - Parameter ends: room for one number a node, to be used again.
  init(_ nodes: borrowing Column<NodeArena.Node>, ends: inout Column<Int32>) {
    let count = nodes.count
    attributeBases = stride(from: 0, to: count, by: 256).map { nodes[$0].attributes }
    NodeTable.findEnds(of: nodes, into: &ends)
    rows = [Row](capacity: count) { rows in
      var base: UInt32 = 0
      for index in 0..<count {
        let node = nodes[index]
        if index & 0xFF == 0 { base = node.attributes }
        let extent = Int(ends[index]) &- index
        let distance = node.parent < 0 ? 0 : index &- Int(node.parent)
        rows.append(
          Row(
            text: node.text, tag: node.tag.rawValue, extent: UInt16(clamping: extent),
            distance: UInt16(clamping: distance),
            attributes: UInt16(truncatingIfNeeded: node.attributes &- base)))
      }
    }
    guard count >= Int(NodeTable.far) else { return }
    for index in 0..<count {
      let parent = nodes[index].parent
      addFar(
        index, extent: Int(ends[index]) - index, distance: parent < 0 ? 0 : index - Int(parent))
    }
  }

  /// Of every node, one after its last descendant.
  private static func findEnds(of nodes: borrowing Column<NodeArena.Node>, into ends: inout Column<Int32>) {
    ends.removeAll()
    ends.append(repeating: 0, count: nodes.count)
    var index = nodes.count &- 1
    while index >= 0 {
      // A node that no descendant has spoken for ends behind itself; of its children, the last one comes first here.
      let end = max(ends[index], Int32(truncatingIfNeeded: index &+ 1))
      ends[index] = end
      let parent = nodes[index].parent
      if parent >= 0, ends[parent] < end { ends[parent] = end }
      index &-= 1
    }
  }

  private mutating func addFar(_ index: Int, extent: Int, distance: Int) {
    let node = Int32(index)
    if extent >= Int(NodeTable.far) { farEnds.append(Far(node: node, value: Int32(index + extent))) }
    if distance >= Int(NodeTable.far) { farParents.append(Far(node: node, value: Int32(index - distance))) }
  }

  var count: Int { rows.count }

  /// In bytes.
  var memory: Int {
    rows.count * MemoryLayout<Row>.stride + attributeBases.count * 4
      + (farEnds.count + farParents.count) * MemoryLayout<Far>.stride
  }

  /// The tag with its namespace, 0 for text.
  @inlinable @inline(__always)
  func tag(_ node: Int32) -> UInt16 { rows[Int(node)].tag }

  /// One after the last descendant.
  @inlinable @inline(__always)
  func end(_ node: Int32) -> Int32 {
    let extent = rows[Int(node)].extent
    return extent == NodeTable.far ? NodeTable.find(node, in: farEnds) : node &+ Int32(extent)
  }

  /// The parent; -1 for the root.
  @inline(__always)
  func parent(_ node: Int32) -> Int32 {
    let distance = rows[Int(node)].distance
    if distance == NodeTable.far { return NodeTable.find(node, in: farParents) }
    return distance == 0 ? -1 : node &- Int32(distance)
  }

  /// Where in the text of the document that of a node begins; nil after the last node.
  @inlinable @inline(__always)
  func text(_ node: Int32) -> Int? { node < rows.count ? Int(rows[Int(node)].text) : nil }

  /// Where the attributes of a node begin; nil after the last node.
  @inlinable @inline(__always)
  func attributes(_ node: Int32) -> Int? {
    guard node < rows.count else { return nil }
    return Int(attributeBases[Int(node) >> 8]) &+ Int(rows[Int(node)].attributes)
  }

  @inline(never) @usableFromInline
  static func find(_ node: Int32, in list: [Far]) -> Int32 {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return list[low].value
  }
}
