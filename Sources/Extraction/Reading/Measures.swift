import Markup

/// What the subtrees of a page hold, known in constant time: sums over all nodes before each node.
///
/// A subtree is a run of consecutive nodes, so each measure of it is one subtraction.
final class Measures: Sendable {
  private struct Sums {
    /// Bytes of text, as the source has it.
    var text: Int32 = 0
    /// Bytes of text inside of links.
    var links: Int32 = 0
    /// Bytes of long text outside of links, menus and footers: what sentences are made of.
    var prose: Int32 = 0
  }

  /// What stands before each node, and before the end.
  private let sums: [Sums]
  /// The fields of the page that take an e-mail address.
  let addressFields: [NodeID]

  init(_ tree: HTMLDocument) {
    var sums: [Sums] = []
    sums.reserveCapacity(tree.count + 1)
    var sum = Sums()
    var fields: [NodeID] = []
    var linkEnd: Int32 = 0
    var frameEnd: Int32 = 0
    for node in tree.nodes {
      sums.append(sum)
      let tag = tree.tag(of: node)
      if tag == .text {
        let length = Int32(clamping: tree.textRange(of: node).count)
        sum.text &+= length
        if node.index < linkEnd {
          sum.links &+= length
        } else if length >= 60, node.index >= frameEnd {
          sum.prose &+= length
        }
      } else if tag == .a {
        linkEnd = max(linkEnd, tree.descendants(of: node).upper)
      } else if tag == .input {
        if Measures.takesAddress(node, in: tree) { fields.append(node) }
      } else if Measures.frames.contains(tag) {
        frameEnd = max(frameEnd, tree.descendants(of: node).upper)
      }
    }
    sums.append(sum)
    self.sums = sums
    addressFields = fields
  }

  private static func takesAddress(_ node: NodeID, in tree: HTMLDocument) -> Bool {
    [HTMLAttribute.type, .name, .id].contains { attribute in
      tree.attributeBytes(attribute, of: node).map { $0.count < 60 && namesMail($0.span) } ?? false
    }
  }

  private static func namesMail(_ value: Span<UInt8>) -> Bool {
    guard value.count >= 4 else { return false }
    for index in 0...value.count &- 4 where value[index] | 0x20 == UInt8(ascii: "m") {
      let rest = (value[index &+ 1] | 0x20, value[index &+ 2] | 0x20, value[index &+ 3] | 0x20)
      if rest == (UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "l")) { return true }
    }
    return false
  }

  /// Where no prose is looked for: menus explain their entries, and footers the publisher.
  private static let frames = TagSet(.nav, .footer, .li, .head, .template)

  func text(in range: NodeRange) -> Int { difference({ $0.text }, range) }
  func links(in range: NodeRange) -> Int { difference({ $0.links }, range) }
  func prose(in range: NodeRange) -> Int { difference({ $0.prose }, range) }

  /// All prose of the page.
  var prose: Int { Int(sums.last?.prose ?? 0) }

  @inline(__always)
  private func difference(_ measure: (Sums) -> Int32, _ range: NodeRange) -> Int {
    Int(measure(sums[Int(range.upper)]) &- measure(sums[Int(range.lower)]))
  }
}
