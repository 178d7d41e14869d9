extension BodyRule {
  /// The title once more as a line of the body, or the site's name.
  static let titleRepeated = BodyRule.each("title-repeated") { body, index in
    let passage = body.passages[index]
    if case .heading(1) = passage.kind { return true }
    guard passage.weight < 400 else { return false }
    let line = skeleton(body.text(index))
    return body.clues.titles.contains(Fingerprint.of(line)) || (!line.isEmpty && line == body.clues.site)
  }
}
