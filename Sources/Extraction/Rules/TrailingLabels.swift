extension BodyRule {
  /// What follows the last sentence: labels, names, lists of links.
  static let trailingLabels = BodyRule("after-the-body") { body in
    for index in body.undecided.reversed() {
      let passage = body.passages[index]
      if body.isKnown[index] || passage.kind == .code || passage.kind == .cell { return }
      if passage.kind == .item, passage.linkShare < 0.5 { return }
      let text = body.text(index)
      if passage.weight >= 80 || (endsSentence(text) && passage.weight >= 25) { return }
      body.drop(index, "after-the-body")
    }
  }
}
