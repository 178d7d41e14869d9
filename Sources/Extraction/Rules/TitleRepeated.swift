import Markup

extension BodyRule {
  /// The title once more as a line of the body, or the site's name.
  static let titleRepeated = BodyRule("title-repeated") { body in
    var letters: [UInt8] = []
    for index in body.undecided where isTitle(body, index, &letters) {
      body.drop(index, "title-repeated", as: .title)
    }
  }

  /// - Parameter letters: room that is used again.
  private static func isTitle(_ body: Body, _ index: Int, _ letters: inout [UInt8]) -> Bool {
    let passage = body.passages[index]
    // Some set the headings of sections as high as the title.
    if passage.kind == .heading(1), !isSection(body, index) { return true }
    // A line is at most half spaces and punctuation.
    guard passage.text.count < 2 * body.clues.longestTitle + 40 else { return false }
    let count = skeleton(body.text(index).span, into: &letters)
    let line = letters[..<count]
    return body.clues.titles.contains(Fingerprint.of(line))
      || (!line.isEmpty && line.elementsEqual(body.clues.site))
  }

  /// Whether paragraphs of the text stand around a heading as its siblings.
  private static func isSection(_ body: Body, _ index: Int) -> Bool {
    let tree = body.reading.tree
    let parent = tree.parent(of: body.passages[index].node)
    let isSibling = { (other: Int) in
      body.passages[other].verdict == .undecided && body.passages[other].isProse
        && tree.parent(of: body.passages[other].node) == parent
    }
    let before = max(body.range.lowerBound, index - 8)..<index
    let after = index + 1..<min(body.range.upperBound, index + 4)
    return before.contains(where: isSibling) && after.contains(where: isSibling)
  }
}
