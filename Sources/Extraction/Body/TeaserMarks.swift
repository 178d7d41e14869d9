import Markup

/// Marks prose that announces another article: a linked title with a short text beside it, again and again.
struct TeaserMarks {
  /// Nodes of the largest box that holds one teaser; a section of an article that begins with a linked heading has more.
  private static let mostNodes = 60

  private(set) var isTeaser: [Bool]

  init(_ reading: Reading) {
    let passages = reading.passages
    isTeaser = [Bool](repeating: false, count: passages.count)
    for index in passages.indices.dropFirst() where passages[index].isProse && passages[index].weight < 400 {
      let title = passages[index - 1]
      guard title.linkShare > 0.7, title.weight > 15, title.weight < 250 else { continue }
      guard let box = reading.tree.parent(of: passages[index].node) else { continue }
      let nodes = reading.tree.subtree(of: box)
      guard nodes.contains(title.position), nodes.count < TeaserMarks.mostNodes else { continue }
      isTeaser[index] = isAlone(index, in: nodes, passages)
    }
  }

  /// Whether no other prose stands in the same small box.
  private func isAlone(_ index: Int, in nodes: NodeRange, _ passages: [Passage]) -> Bool {
    let next = index + 1
    guard next < passages.count, nodes.contains(passages[next].position) else { return true }
    return !passages[next].isProse
  }
}
