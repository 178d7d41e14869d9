import Markup

extension BodyRule {
  /// What begins below the text with a line that says so, and is nothing of the article down to the end: what readers say
  /// («Комментарии (4)»), who the author is, what the site does with cookies.
  static let tailSections = BodyRule("tail-section") { body in
    let total = body.undecided.reduce(0) { $0 + (body.passages[$1].isProse ? body.passages[$1].weight : 0) }
    var above = 0
    // Each look costs as much as the page is long, so there are ten at most.
    var looks = 0
    for index in body.undecided {
      let passage = body.passages[index]
      if looks < 10, let share = tailShare(passage), above * 100 > total * share {
        looks += 1
        guard !body.isKnown[index...].contains(true),
          passage.match?.phrase != .comments || !isWordOfText(body, index)
        else { continue }
        let rule = passage.match?.phrase.ruleName ?? "tail-section"
        for rest in body.undecided where rest >= index { body.drop(rest, rule) }
        return
      }
      if passage.isProse { above += passage.weight }
    }
  }

  /// Whether "Comment" is the head of a table's column, or a heading of the text that goes on below it.
  private static func isWordOfText(_ body: Body, _ index: Int) -> Bool {
    let passage = body.passages[index]
    guard passage.row < 0 else {
      return [index - 1, index + 1].contains { other in
        body.passages.indices.contains(other) && body.passages[other].row == passage.row
          && cell(body.passages[other], in: body) != cell(passage, in: body)
      }
    }
    // "Comments" may be a heading of the text; with a count, as in «Комментарии (4)», it never is.
    return !body.text(index).contains { $0 &- 0x30 < 10 } && goesOn(body, after: index)
  }

  private static func cell(_ passage: Passage, in body: Body) -> NodeID? {
    let tree = body.reading.tree
    return tree.ancestors(of: passage.position).prefix(40).first { [.td, .th].contains(tree.tag(of: $0)) }
  }

  /// Whether most of what follows stands in elements like those of the text above.
  private static func goesOn(_ body: Body, after index: Int) -> Bool {
    var shapes: Set<UInt64> = []
    var (all, alike, count) = (0, 0, 0)
    for other in body.undecided where body.passages[other].isProse {
      let shape = body.reading.shape(of: body.passages[other])
      if other < index {
        shapes.insert(shape)
      } else {
        all += body.passages[other].weight
        count += 1
        alike += shapes.contains(shape) ? body.passages[other].weight : 0
      }
    }
    return count >= 3 && alike * 2 > all
  }

  /// How much of the text must stand above a line that may begin such a section, in percent.
  /// The same words may head a part of the text, but seldom one that begins so late.
  private static func tailShare(_ passage: Passage) -> Int? {
    guard let match = passage.match else { return nil }
    switch match.phrase {
    case .comments: return match.isWholeLine ? 50 : nil
    case .author: return match.isWholeLine ? 70 : nil
    case .consent: return passage.isHeading || (passage.isBold && passage.weight < 100) ? 40 : nil
    default: return nil
    }
  }
}
