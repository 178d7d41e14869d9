extension BodyRule {
  /// Letters of the longest caption among the paragraphs; what is longer explains a figure, and is text.
  private static let longestCaption = 400

  /// A paragraph that says itself that it is a caption: "Figure 4: …", «Рис. 2. …», "Bild: …".
  static let captionLines = BodyRule("caption-line") { body in
    for index in body.undecided
    where body.passages[index].weight < longestCaption && !body.passages[index].isHeading {
      guard beginsAsCaption(body.text(index)), !body.isKnown[index] else { continue }
      body.passages[index].decide(.moved, "caption-line")
    }
  }

  /// A word for a picture, perhaps its number, and a colon; after a number a full stop will do.
  private static func beginsAsCaption(_ line: Bytes) -> Bool {
    guard captionBeginnings.mayBegin(line.span, at: 0) else { return false }
    let start = folded(line.prefix(60))
    guard let label = captionLabels.first(where: { start.starts(with: $0) }) else { return false }
    var index = label.count
    var hasNumber = false
    while index < start.count, start[index] == 0x20 || start[index] &- 0x30 < 10 || start[index] == 0x2E {
      if start[index] &- 0x30 < 10 { hasNumber = true }
      if hasNumber, start[index] == 0x2E, index + 1 < start.count, start[index + 1] == 0x20 { return true }
      index += 1
    }
    return index < start.count && start[index] == 0x3A
  }

  private static let captionBeginnings = Beginnings(of: captionLabels)

  private static let captionLabels = [
    "abbildung", "abb.", "bild", "beitragsbild", "titelbild", "figure", "fig.", "image illustrative",
    "рисунок", "рис.",
    "мал.", "imagen", "figura", "rys.", "rycina", "obr.", "afbeelding", "kuva", "şekil",
  ].map { Array($0.utf8) }
}
