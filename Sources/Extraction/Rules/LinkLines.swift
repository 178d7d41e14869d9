extension BodyRule {
  /// A line that is one link and no sentence of the text around it.
  static let linkLines = BodyRule.each("link-line") { body, index in
    let passage = body.passages[index]
    guard passage.linkShare > 0.75, passage.weight < 300 else { return false }
    if passage.isHeading, body.isKnown[index] { return false }
    if passage.kind == .cell { return false }
    return !(body.isKnown[index] && endsSentence(body.text(index)))
  }
}
