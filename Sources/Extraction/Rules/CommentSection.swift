extension BodyRule {
  /// «Комментарии (4)» below most of the text: what readers say follows, and nothing of the article.
  static let commentSection = BodyRule("comments") { body in
    let total = body.undecided.reduce(0) { $0 + (body.passages[$1].isProse ? body.passages[$1].weight : 0) }
    var above = 0
    for index in body.undecided {
      let passage = body.passages[index]
      if passage.isProse { above += passage.weight }
      guard let match = passage.match, match.phrase == .comments, match.isWholeLine, above * 2 > total else {
        continue
      }
      guard !body.isKnown[index...].contains(true) else { continue }
      for rest in body.undecided where rest >= index { body.drop(rest, "comments") }
      return
    }
  }
}
