import Markup

/// The dek that stands above the body, outside of its container: between the title and the first paragraph. A paragraph
/// of sentences that nothing marks as a dek is the first of the text, also where it is called its lead.
enum OuterStandfirst {
  /// Letters that a dek has: a shorter line is a kicker or a label, a longer one a paragraph.
  private static let lengths = 30...700

  static func mark(in body: inout Body) {
    guard !body.passages.contains(where: { $0.role == .standfirst }) else { return }
    guard let title = lastTitle(in: body) else { return }
    var best: Int?
    for index in (title + 1)..<max(body.range.lowerBound, title + 1) where isCandidate(index, in: body) {
      let isPlain = isPlainParagraph(index, in: body)
      let isSure =
        BodyRule.isMarked(body.passages[index].node, in: body, asLead: !isPlain)
        || (!isPlain && isDescription(index, in: body))
      if isSure {
        body.passages[index].decide(.moved, "standfirst", as: .standfirst)
        return
      }
      if best == nil, body.passages[index].weight >= 60 || endsSentence(body.text(index)) { best = index }
    }
    guard let best else { return }
    // «2024年11月28日 09:30 来源：…» stands there too.
    if body.text(best).first.map({ $0 &- 0x30 < 10 }) ?? true { return }
    if isPlainParagraph(best, in: body) {
      body.passages[best].decide(.kept, "lead")
      body.range = best..<body.range.upperBound
    } else {
      body.passages[best].decide(.moved, "standfirst", as: .standfirst)
    }
  }

  private static func isPlainParagraph(_ index: Int, in body: Body) -> Bool {
    let passage = body.passages[index]
    return passage.kind == .paragraph && passage.isProse && endsSentence(body.text(index))
  }

  /// The last passage above the body that is the title, rather a heading than a link in a list.
  private static func lastTitle(in body: Body) -> Int? {
    let above = 0..<body.range.lowerBound
    let titles = above.filter { index in
      let passage = body.passages[index]
      return passage.weight < 300
        && body.clues.titles.contains(Fingerprint.of(skeleton(body.text(index))))
    }
    let shown = titles.filter { body.passages[$0].kind == .heading(1) || !body.passages[$0].isMostlyLink }
    return shown.last { Fingerprint.of(skeleton(body.text($0))) == body.clues.title }
      ?? titles.last { Fingerprint.of(skeleton(body.text($0))) == body.clues.title }
      ?? shown.last ?? above.last { body.passages[$0].kind == .heading(1) }
  }

  private static func isCandidate(_ index: Int, in body: Body) -> Bool {
    let passage = body.passages[index]
    guard lengths.contains(passage.weight), passage.linkShare < 0.3, passage.kind != .caption
    else { return false }
    let text = body.text(index)
    guard passage.match == nil, !Byline.begins(text), CreditSplit(text)?.isLabelled != true,
      passage.weight >= 100 || !text.contains(where: { $0 &- 0x30 < 10 })
        || DateReading.shownTimestamp(text.string) == nil
    else { return false }
    let letters = skeleton(text)
    return !body.clues.authors.contains { !$0.isEmpty && $0.isFound(in: letters[...]) && letters.count < 120 }
  }

  private static func isDescription(_ index: Int, in body: Body) -> Bool {
    let letters = skeleton(body.text(index))
    return body.clues.descriptions.contains {
      $0.count >= 30 && ($0.starts(with: letters.prefix(60)) || letters.starts(with: $0.prefix(60)))
    }
  }
}
