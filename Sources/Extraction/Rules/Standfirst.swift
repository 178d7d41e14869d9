import Markup

extension BodyRule {
  /// The dek that stands at the head of the body: the first passage, marked as one by its class or microdata.
  static let standfirst = BodyRule("standfirst") { body in
    // Labels may stand above it.
    let head = body.undecided.prefix(5)
    guard let first = head.first(where: { isDek($0, in: body) }),
      !head.contains(where: { $0 < first && body.passages[$0].isProse })
    else { return }
    guard body.range.contains(where: { $0 > first && body.passages[$0].isProse }) else { return }
    body.passages[first].decide(.moved, "standfirst", as: .standfirst)
  }

  private static func isDek(_ index: Int, in body: Body) -> Bool {
    let passage = body.passages[index]
    // A shorter line is a kicker or a date; what is longer is a paragraph, whatever its class.
    return passage.weight >= 30 && passage.weight < 800 && passage.linkShare < 0.5
      && isMarked(passage.node, in: body, asLead: false)
  }

  /// Whether an element, or a small one around it, is marked as the standfirst, or as the lead, which is one where it
  /// stands outside of the body.
  static func isMarked(_ node: NodeID, in body: Body, asLead: Bool) -> Bool {
    let tree = body.reading.tree
    // An element of 24 nodes or more holds more than a dek.
    let around = tree.ancestors(of: node).prefix(2).filter { tree.subtree(of: $0).count < 24 }
    return ([node] + around).contains { node in
      if tree.tag(of: node) == .body { return false }
      if let property = tree.attributeBytes(.itemprop, of: node) {
        if property.elementsEqual("alternativeHeadline".utf8) { return true }
        if asLead, property.elementsEqual("description".utf8) { return true }
      }
      let word = ClassWords.standard.word(of: node, in: tree)
      return word == .standfirst || (asLead && word == .lead)
    }
  }
}
