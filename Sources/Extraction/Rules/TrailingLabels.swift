import Markup

extension BodyRule {
  /// What follows the last sentence: labels, names, lists of links.
  static let trailingLabels = BodyRule("after-the-body") { body in
    let indices = body.undecided
    for position in indices.indices.reversed() {
      let index = indices[position]
      let passage = body.passages[index]
      if body.isKnown[index] || passage.kind == .code || passage.kind == .cell { return }
      if passage.kind == .item, passage.linkShare < 0.5 { return }
      let text = body.text(index)
      if passage.weight >= 80 || (endsSentence(text) && passage.weight >= 25) { return }
      if passage.linkBytes == 0, passage.weight >= 8, endsSentence(text) || endsInEmoji(text),
        position > 0, isLastParagraph(index, after: indices[position - 1], in: body)
      {
        return
      }
      body.drop(index, "after-the-body")
    }
  }

  private static func endsInEmoji(_ text: Bytes) -> Bool {
    text.lastIndex { $0 & 0xC0 != 0x80 }.map { text[$0] == 0xF0 } ?? false
  }

  /// Whether a paragraph of a few words is a sentence: the answers of an interview are.
  private static func isShortSentence(_ index: Int, in body: Body) -> Bool {
    let passage = body.passages[index]
    return passage.kind == .paragraph && passage.linkBytes == 0 && passage.match == nil && passage.weight >= 8
      && endsSentence(body.text(index)) && !Byline.leadsToNames(body.text(index))
  }

  /// A `p` that follows another one of sentences at once, as its sibling: "See you there!"
  private static func isLastParagraph(_ index: Int, after before: Int, in body: Body) -> Bool {
    let tree = body.reading.tree
    guard body.passages[before].isProse || isShortSentence(before, in: body) else { return false }
    let (node, other) = (body.passages[index].node, body.passages[before].node)
    return tree.tag(of: node) == .p && tree.tag(of: other) == .p
      && tree.parent(of: node) == tree.parent(of: other)
      && tree.descendants(of: other).upper >= node.index - 1
  }
}
