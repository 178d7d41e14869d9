import Markup

/// A page as its passages in order, with the tree that they stand in.
struct Reading {
  let tree: HTMLDocument
  let measures: Measures
  var passages: [Passage] = []
  /// The cleaned text of all passages.
  var bytes: [UInt8] = []
  /// What is known of the classes of the page.
  var classes = ClassMemo()
  /// What was passed over while reading, where an explanation is wanted.
  var skipped: [Skipped] = []

  /// The links of the text, in its order.
  var links: [LinkSpan] = []

  /// What an `a` element spans of the cleaned text.
  struct LinkSpan {
    let range: Range<Int>
    let node: NodeID
  }

  struct Skipped {
    let node: NodeID
    let rule: String
    /// Before which passage it stood.
    let position: Int
  }

  func text(of passage: Passage) -> Bytes { bytes[passage.text] }

  /// The element's name with its parents', innermost last.
  func path(of node: NodeID) -> String {
    let names = tree.ancestors(of: node).prefix(4).map { tree.name(of: $0) }
    return (names.reversed() + [tree.name(of: node)]).joined(separator: ">")
  }

  /// The element of a passage and its parent, by tag and class.
  func shape(of passage: Passage) -> UInt64 {
    let node = passage.node
    var hash = Fingerprint()
    hash.add(UInt8(truncatingIfNeeded: tree.tag(of: node).rawValue))
    guard let parent = tree.parent(of: node) else { return hash.value }
    hash.add(UInt8(truncatingIfNeeded: tree.tag(of: parent).rawValue))
    for byte in tree.attributeBytes(.class, of: parent) ?? [] { hash.add(byte) }
    return hash.value
  }
}
