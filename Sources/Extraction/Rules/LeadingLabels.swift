extension BodyRule {
  /// Short lines above the first sentence: section, place, reading time.
  static let leadingLabels = BodyRule("before-the-body") { body in
    guard let prose = body.proseBounds else { return }
    let last = body.undecided.last { $0 < prose.lowerBound }
    for index in body.undecided where index < prose.lowerBound {
      let passage = body.passages[index]
      if body.isKnown[index] || passage.kind == .code { continue }
      if passage.isHeading, passage.kind != .heading(1), index == last { continue }
      // A short sentence may open an article; a label seldom ends in a stop, and is no sentence below 20 letters.
      if passage.weight < 60, !endsSentence(body.text(index)) || passage.weight < 20 {
        body.drop(index, "before-the-body")
      }
    }
  }
}
