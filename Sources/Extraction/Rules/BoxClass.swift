import Markup

extension ElementRule {
  /// The share of the page's prose that a box beside the text, or a quoted post, holds at most. A class that speaks of
  /// authors or videos also stands on whole articles, so what holds more is read. Measured on 127 news pages.
  static let mostBoxShare = 0.12
  /// The same in bytes of text.
  static let mostBoxText = 1_000

  /// A class or id that speaks of an author's life, a video, a post, a gallery: what stands in such a box is not said by
  /// the article, unless it is a good part of what the page says.
  static let boxClass = ElementRule(
    "box-class", role: .note, signs: Signs(word: .box).union(Signs(word: .gallery))
  ) {
    element in
    guard element.word == .box || element.word == .gallery, element.tag != .body, element.tag != .html else {
      return false
    }
    guard !element.isDescription else { return false }
    guard !TagSet.lines.contains(element.tag) || element.tag == .p || element.tag == .blockquote else {
      return false
    }
    if element.prose == 0 && element.text < 400 { return true }
    if element.linkShare > 0.6 && element.proseShare < 0.1 { return true }
    if element.word == .gallery, isBesides(element) { return true }
    return element.tag != .p && element.proseShare < mostBoxShare && element.text < mostBoxText
  }

  /// Whether pictures with long captions stand beside an article that has text of its own, and are not the article. Without
  /// this, pictures to page through were text.
  private static func isBesides(_ element: Element) -> Bool {
    guard element.measures.prose - element.prose > 1_500 else { return false }
    let pictures = element.range.prefix(600).count {
      let tag = element.tree.tag(of: $0)
      return tag == .img || tag == .li
    }
    return pictures >= 4
  }
}
