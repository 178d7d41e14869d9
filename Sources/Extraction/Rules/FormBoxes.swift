import Markup

/// Small boxes around a field for an e-mail address: calls to subscribe to a letter, in whatever language.
///
/// Classes and phrases find them only where the classes are words and the language is one of the phrase book's.
enum FormBoxes {
  /// - Returns: the boxes in their order.
  static func find(in tree: HTMLDocument, _ measures: Measures) -> [NodeID] {
    var boxes: Set<NodeID> = []
    for field in measures.addressFields.prefix(100) {
      var box: NodeID?
      for outer in tree.ancestors(of: field).prefix(10) {
        guard isBox(outer, in: tree, measures) else { break }
        box = outer
      }
      if let box { boxes.insert(box) }
    }
    return boxes.sorted()
  }

  /// A few lines without a title; a box that holds a good part of the page's prose is none.
  private static func isBox(_ node: NodeID, in tree: HTMLDocument, _ measures: Measures) -> Bool {
    switch tree.tag(of: node) {
    case .body, .html, .main, .article, .header, .td, .tr: return false
    default: break
    }
    let range = tree.subtree(of: node)
    guard measures.text(in: range) < 500, measures.prose(in: range) * 8 < measures.prose else { return false }
    return !range.prefix(300).contains { tree.tag(of: $0) == .h1 }
  }
}
