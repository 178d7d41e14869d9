extension BodyRule {
  /// Letters of the longest note. A paragraph that is longer tells of the author as part of the article.
  private static let longestNote = 700

  /// What is said of the author below the text: "Jane Doe is a lecturer at …". It begins with the name.
  static let authorNotes = BodyRule("about-the-author") { body in
    guard !body.clues.bylines.isEmpty, let prose = body.proseBounds else { return }
    let near = body.undecided
    guard near.count > 2 else { return }
    // Two more lines may follow the note.
    for index in near.suffix(3).reversed().prefix(while: { isNote(body, $0) }) where index > prose.lowerBound
    {
      body.drop(index, "about-the-author")
    }
  }

  /// Whether a paragraph begins with the full name of an author, and the author does not speak in it.
  private static func isNote(_ body: Body, _ index: Int) -> Bool {
    let passage = body.passages[index]
    guard passage.weight < longestNote, !passage.isHeading, passage.kind != .quote, !body.isKnown[index]
    else {
      return false
    }
    let line = folded(body.text(index).prefix(160))
    return body.clues.bylines.contains { name in
      guard line.starts(with: name), let next = line.dropFirst(name.count).first else { return false }
      // "Jane Doe: And what then?"
      return !isLetterOrDigit(next) && next < 0x80 && next != 0x3A
    }
  }
}
