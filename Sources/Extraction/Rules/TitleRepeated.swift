extension BodyRule {
  /// The title once more as a line of the body, or the site's name.
  static let titleRepeated = BodyRule.each("title-repeated") { body, index in
    let passage = body.passages[index]
    if case .heading(1) = passage.kind { return true }
    // A line is at most half spaces and punctuation.
    guard passage.text.count < 2 * body.clues.longestTitle + 40 else { return false }
    let line = skeleton(body.text(index))
    return body.clues.titles.contains(Fingerprint.of(line)) || (!line.isEmpty && line == body.clues.site)
  }
}
