extension BodyRule {
  /// The header of a list of other articles («Вас также могут заинтересовать новости:») takes its list along, until the
  /// next paragraph of the body.
  static let relatedList = BodyRule("related-list") { body in
    let range = body.range
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index += 1 }
      guard body.passages[index].verdict == .undecided, isHeader(body, index) else { continue }
      body.drop(index, "related")
      while index + 1 < range.upperBound, belongsToList(body, index + 1) {
        index += 1
        if body.passages[index].verdict == .undecided { body.drop(index, "related-list") }
      }
    }
  }

  private static func isHeader(_ body: Body, _ index: Int) -> Bool {
    let passage = body.passages[index]
    // A longer line is a sentence that begins like a header.
    guard passage.weight < 120, let match = passage.match else { return false }
    guard match.phrase == .related || match.phrase == .comments else { return false }
    // Three fifths: the header may name the article's subject, too.
    return match.isWholeLine || match.length * 5 >= passage.weight * 3
  }

  /// Links, and short lines that are no sentences.
  private static func belongsToList(_ body: Body, _ index: Int) -> Bool {
    let passage = body.passages[index]
    guard passage.verdict == .undecided else { return true }
    if passage.linkShare > 0.6 { return true }
    guard passage.linkShare > 0 || passage.kind == .item || passage.isHeading else {
      return passage.weight < 15
    }
    return !endsSentence(body.text(index)) && passage.weight < 160
      && !(passage.isHeading && passage.linkBytes == 0)
  }
}
