extension BodyRule {
  /// Letters of the longest line that names a known author with roles and places, and of one that only looks like a byline.
  private static let longestByline = 140
  private static let longestUnknownByline = 80

  /// The author's name, with or without "By", above the first paragraph or below the last.
  static let bylines = BodyRule("byline") { body in
    // What is dropped here lies outside of the prose, so its bounds stay.
    guard let prose = body.proseBounds else { return }
    for index in body.undecided where !prose.contains(index) && isByline(body, index) {
      body.drop(index, "byline")
    }
  }

  private static func isByline(_ body: Body, _ index: Int) -> Bool {
    let passage = body.passages[index]
    guard passage.weight < longestByline, passage.kind != .item || passage.linkShare > 0.3 else {
      return false
    }
    let line = skeleton(body.text(index))
    // A sentence may name its author as well.
    let isSentence = endsSentence(body.text(index)) && passage.weight >= 20
    if body.clues.authors.contains(where: {
      !$0.isEmpty && (!isSentence || $0.count * 2 >= line.count) && $0.isFound(in: line[...])
    }) {
      return line.count < 160
    }
    guard passage.weight < longestUnknownByline else { return false }
    return Byline.leadsToNames(body.text(index)) || Byline.endsInRole(body.text(index))
  }
}
