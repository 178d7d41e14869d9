import Markup

/// A page as its passages in order, with the tree that they stand in.
struct Reading {
  let tree: Tree
  let measures: Measures
  var passages: [Passage] = []
  /// The cleaned text of all passages.
  var bytes: [UInt8] = []
  /// What was passed over while reading, where an explanation is wanted.
  var skipped: [Skipped] = []

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
}
