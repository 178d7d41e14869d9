extension BodyRule {
  /// The title once more as a line of the body, or the site's name.
  static let titleRepeated = BodyRule("title-repeated") { body in
    var letters: [UInt8] = []
    for index in body.undecided where isTitle(body, index, &letters) { body.drop(index, "title-repeated") }
  }

  /// - Parameter letters: room that is used again.
  private static func isTitle(_ body: Body, _ index: Int, _ letters: inout [UInt8]) -> Bool {
    let passage = body.passages[index]
    if case .heading(1) = passage.kind { return true }
    // A line is at most half spaces and punctuation.
    guard passage.text.count < 2 * body.clues.longestTitle + 40 else { return false }
    let count = skeleton(body.text(index).span, into: &letters)
    let line = letters[..<count]
    return body.clues.titles.contains(Fingerprint.of(line))
      || (!line.isEmpty && line.elementsEqual(body.clues.site))
  }
}
