extension BodyRule {
  /// What begins below the text with a line that says so, and is nothing of the article down to the end: what readers say
  /// («Комментарии (4)»), who the author is, what the site does with cookies.
  static let tailSections = BodyRule("tail-section") { body in
    let total = body.undecided.reduce(0) { $0 + (body.passages[$1].isProse ? body.passages[$1].weight : 0) }
    var above = 0
    for index in body.undecided {
      let passage = body.passages[index]
      if let share = tailShare(passage), above * 100 > total * share, !body.isKnown[index...].contains(true) {
        let rule = passage.match?.phrase.ruleName ?? "tail-section"
        for rest in body.undecided where rest >= index { body.drop(rest, rule) }
        return
      }
      if passage.isProse { above += passage.weight }
    }
  }

  /// How much of the text must stand above a line that may begin such a section, in percent.
  private static func tailShare(_ passage: Passage) -> Int? {
    guard let match = passage.match else { return nil }
    switch match.phrase {
    case .comments: return match.isWholeLine ? 50 : nil
    case .author: return match.isWholeLine ? 70 : nil
    case .consent: return passage.isHeading || (passage.isBold && passage.weight < 100) ? 40 : nil
    default: return nil
    }
  }
}
