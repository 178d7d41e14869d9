extension BodyRule {
  /// A heading with nothing under it: its list was taken away, or the body ends.
  static let danglingHeadings = BodyRule("heading-of-nothing") { body in
    var below: UInt8?
    for index in body.range.reversed() {
      let passage = body.passages[index]
      guard passage.verdict == .undecided else { continue }
      guard case .heading(let level) = passage.kind else {
        below = 7
        continue
      }
      // Some set whole paragraphs as headings.
      if passage.weight >= 80, endsSentence(body.text(index)) {
        below = 7
        continue
      }
      guard let under = below, under > level || under == 7 else {
        body.drop(index, "heading-of-nothing")
        continue
      }
      below = level
    }
  }
}
