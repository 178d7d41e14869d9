import Markup

/// What the subtrees of a page hold, known in constant time: sums over all nodes before each node.
///
/// A subtree is a run of consecutive nodes, so each measure of it is one subtraction.
final class Measures: Sendable {
  /// Bytes of text, as the source has it.
  private let textSums: [Int32]
  /// Bytes of text inside of links.
  private let linksSums: [Int32]
  /// Bytes of long text outside of links, menus and footers: what sentences are made of.
  private let proseSums: [Int32]

  init(_ tree: Tree) {
    let count = tree.count + 1
    var textSums = [Int32](repeating: 0, count: count)
    var linksSums = textSums
    var proseSums = textSums
    var linkEnd: Int32 = 0
    var frameEnd: Int32 = 0
    for node in tree.nodes {
      let index = Int(node.index)
      textSums[index + 1] = textSums[index]
      linksSums[index + 1] = linksSums[index]
      proseSums[index + 1] = proseSums[index]
      if tree.isText(node) {
        let length = Int32(clamping: tree.textRange(of: node).count)
        textSums[index + 1] &+= length
        if node.index < linkEnd {
          linksSums[index + 1] &+= length
        } else if length >= 60, node.index >= frameEnd {
          proseSums[index + 1] &+= length
        }
      } else if tree.tag(of: node) == .a {
        linkEnd = max(linkEnd, tree.descendants(of: node).upper)
      } else if Measures.frames.contains(tree.tag(of: node)) {
        frameEnd = max(frameEnd, tree.descendants(of: node).upper)
      }
    }
    self.textSums = textSums
    self.linksSums = linksSums
    self.proseSums = proseSums
  }

  /// Where no prose is looked for: menus explain their entries, and footers their house.
  private static let frames = TagSet(.nav, .footer, .li, .head, .template)

  func text(in range: NodeRange) -> Int { difference(textSums, range) }
  func links(in range: NodeRange) -> Int { difference(linksSums, range) }
  func prose(in range: NodeRange) -> Int { difference(proseSums, range) }

  /// All prose of the page.
  var prose: Int { Int(proseSums.last ?? 0) }

  private func difference(_ sums: [Int32], _ range: NodeRange) -> Int {
    Int(sums[Int(range.upper)] &- sums[Int(range.lower)])
  }
}
