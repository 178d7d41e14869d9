extension BodyRule {
  /// What is said of the author above or below the text: "Jane Doe is a lecturer at …". It begins with the name.
  static let authorNotes = BodyRule("about-the-author") { body in
    guard !body.clues.authors.isEmpty, let prose = body.proseBounds else { return }
    let near = body.undecided
    let last = near.suffix(3).reversed().prefix { isNote(body, $0) }
    for index in last { body.drop(index, "about-the-author") }
    guard let first = near.first, first <= prose.lowerBound, near.count > 3, isNote(body, first) else {
      return
    }
    body.drop(first, "about-the-author")
  }

  /// Whether a paragraph begins with the full name of an author, and the author does not speak in it.
  private static func isNote(_ body: Body, _ index: Int) -> Bool {
    let passage = body.passages[index]
    guard passage.weight < 700, !passage.isHeading, passage.kind != .quote, !body.isKnown[index] else {
      return false
    }
    let line = body.text(index)
    let letters = skeleton(line.prefix(120))
    return body.clues.authors.contains { name in
      guard name.count >= 6, letters.starts(with: name) else { return false }
      // "Jane Doe: And what then?"
      return !line.prefix(name.count + 8).contains(0x3A)
    }
  }
}
