import Markup

extension BodyRule {
  /// What follows the last sentence: labels, names, lists of links.
  static let trailingLabels = BodyRule("after-the-body") { body in
    // Where there is no prose at all, every line is the last one.
    guard body.proseBounds != nil else { return }
    let hasStops = endsSentences(body)
    let indices = body.undecided
    for position in indices.indices.reversed() {
      let index = indices[position]
      let passage = body.passages[index]
      if body.isKnown[index] || passage.kind == .code || passage.kind == .cell { return }
      if passage.kind == .item, passage.linkShare < 0.5 { return }
      let text = body.text(index)
      // Long enough to be prose, or a sentence of some words: the text ends here.
      if passage.weight >= Passage.proseWeight || (endsSentence(text) && passage.weight >= 25) { return }
      let isSentence = passage.weight >= 8 && (endsSentence(text) || endsInEmoji(text))
      // Thai and Lao set no stops, and some authors do not.
      let isUnstopped = !hasStops && passage.weight >= 12 && passage.match == nil
      if passage.linkBytes == 0, isSentence || isUnstopped,
        position > 0, isLastParagraph(index, after: indices[position - 1], in: body)
      {
        return
      }
      body.drop(index, "after-the-body")
    }
  }

  /// Whether the paragraphs of a text end in stops at all: in Thai and Lao none does, and some authors set none.
  private static func endsSentences(_ body: Body) -> Bool {
    var (all, ended) = (0, 0)
    for index in body.undecided where body.passages[index].isProse {
      all += 1
      if endsSentence(body.text(index)) { ended += 1 }
    }
    return all < 2 || ended * 3 >= all
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
    // The pieces of a text that breaks part have one element.
    if node == other { return true }
    return tree.tag(of: node) == tree.tag(of: other)
      && (tree.tag(of: node) == .p || tree.tag(of: node) == .div)
      && tree.parent(of: node) == tree.parent(of: other)
      && tree.descendants(of: other).upper >= node.index - 1
  }
}
