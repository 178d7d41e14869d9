import Markup

extension Explanation {
  /// Passages and passed-over elements in the order of the page.
  init(_ body: Body) {
    var skipped = body.reading.skipped[...]
    for index in body.passages.indices {
      while let next = skipped.first, next.position <= index {
        add(skipped.removeFirst(), body)
      }
      let passage = body.passages[index]
      decisions.append(
        Decision(
          verdict: passage.verdict, rule: passage.rule, path: body.reading.path(of: passage.node),
          excerpt: excerpt(body.text(index))))
    }
    for next in skipped { add(next, body) }
  }

  private mutating func add(_ skipped: Reading.Skipped, _ body: Body) {
    let text = visibleText(of: skipped.node, in: body.reading.tree)
    guard !text.isEmpty else { return }
    decisions.append(
      Decision(
        verdict: .dropped, rule: skipped.rule, path: body.reading.path(of: skipped.node),
        excerpt: excerpt(text.bytes)))
  }

  /// The first hundred bytes or so, cut between characters.
  private func excerpt(_ text: Bytes) -> String {
    guard text.count > 100 else { return text.string }
    var end = text.startIndex + 100
    while end > text.startIndex, text[end] & 0xC0 == 0x80 { end -= 1 }
    return text[..<end].string + "…"
  }
}
