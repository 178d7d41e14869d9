import Markup

/// The text that JSON-LD gives as the article's: for pages whose own text a script fetches, or ends at a wall.
enum LinkedBody {
  /// Letters from which on `articleBody` may be a whole text; shorter ones may be teasers.
  private static let leastWeight = 600

  /// - Returns: nil where the page itself shows half of that text or more, or a good text that is another one.
  static func find(_ text: String?, besides body: Body, clues: BodyClues) -> Body? {
    // Cheap first: nearly every page shows its text.
    guard let text, text.utf8.count >= leastWeight, body.keptWeight * 2 < text.utf8.count else { return nil }
    let known = body.range.reduce(0) { sum, index in
      let passage = body.passages[index]
      return sum + (passage.verdict == .kept && body.isKnown[index] ? passage.weight : 0)
    }
    guard body.keptWeight < 300 || known * 2 > body.keptWeight else { return nil }
    let linked = read(text, clues: clues)
    return linked.keptWeight >= leastWeight && linked.keptWeight > body.keptWeight * 2 ? linked : nil
  }

  private static func read(_ text: String, clues: BodyClues) -> Body {
    let text = text.holds(0x26) ? HTMLEntities.decode(text) : text
    guard text.utf8.firstRange(of: "</".utf8) != nil else {
      return BodyFinder.whole(PlainTextReader.read(Array(text.utf8)), clues: clues)
    }
    let reading = PageReader.read(HTMLReader.readFragment(text), rules: ElementRule.feed)
    return BodyFinder.whole(reading, clues: clues, rules: BodyRule.feed)
  }
}
