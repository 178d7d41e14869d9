extension BodyRule {
  /// The share of a line that is link from which on it is a link with some words, not a sentence with a link.
  private static let mostlyLink = 0.75

  /// A line that is one link and no sentence of the text around it.
  static let linkLines = BodyRule("link-line") { body in
    let lists = listsWithSentences(body)
    for index in body.undecided where isLinkLine(body, index) {
      if body.passages[index].kind == .item, lists.contains(body.passages[index].group) { continue }
      body.drop(index, "link-line")
    }
  }

  private static func isLinkLine(_ body: Body, _ index: Int) -> Bool {
    let passage = body.passages[index]
    guard passage.linkShare > mostlyLink, passage.weight < 300 else { return false }
    if passage.isHeading, body.isKnown[index] { return false }
    if passage.kind == .cell { return false }
    return !(body.isKnown[index] && endsSentence(body.text(index)))
  }

  /// The lists that say more than they link to, in sentences: an item of one that is a link is still an item. Such
  /// lists lost those items before.
  private static func listsWithSentences(_ body: Body) -> Set<Int32> {
    var weights: [Int32: (plain: Int, linked: Int)] = [:]
    var sentences: Set<Int32> = []
    for index in body.undecided where body.passages[index].kind == .item {
      let passage = body.passages[index]
      if passage.linkShare > mostlyLink {
        weights[passage.group, default: (0, 0)].linked += passage.weight
      } else {
        weights[passage.group, default: (0, 0)].plain += passage.weight
        if passage.weight >= 40, endsSentence(body.text(index)) { sentences.insert(passage.group) }
      }
    }
    return sentences.filter { list in weights[list].map { $0.plain > 2 * $0.linked } ?? false }
  }
}
