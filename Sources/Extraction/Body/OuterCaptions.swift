/// The captions of the pictures between the title and the body belong to the article too.
enum OuterCaptions {
  static func mark(in body: inout Body) {
    for index in (0..<body.range.lowerBound).reversed() {
      let passage = body.passages[index]
      if passage.kind == .caption {
        body.passages[index].decide(.moved, "caption")
      } else if isShort(passage), let box = PictureBoxes.box(of: passage, in: body.reading),
        PictureBoxes.isCaption(index, of: body.passages, in: box, body.reading.tree),
        isCaption(index, in: body)
      {
        body.passages[index].decide(.moved, "picture-box")
      }
      if passage.kind == .heading(1) { return }
      if body.clues.titles.contains(Fingerprint.of(skeleton(body.text(index)))) { return }
    }
  }

  private static func isShort(_ passage: Passage) -> Bool {
    // Fewer than twelve letters are a label or a place.
    passage.kind == .paragraph && (12..<PictureBoxes.mostLetters).contains(passage.weight)
      && passage.linkBytes == 0
      && passage.match == nil
  }

  /// A line that may stand under a picture in a box of their own; one that names the author, a date or what the article is about
  /// stands beside a portrait or a sign.
  private static func isCaption(_ index: Int, in body: Body) -> Bool {
    let text = body.text(index)
    guard !Byline.begins(text), !Byline.endsInRole(text), DateReading.shownTimestamp(text.string) == nil
    else { return false }
    let letters = skeleton(text)
    return !body.clues.authors.contains { !$0.isEmpty && $0.isFound(in: letters[...]) }
      && !body.clues.descriptions.contains {
        $0.starts(with: letters.prefix(60)) || letters.starts(with: $0.prefix(60))
      }
  }
}
