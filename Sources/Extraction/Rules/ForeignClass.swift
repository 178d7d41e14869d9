import Markup

extension ElementRule {
  /// A class or id that speaks of comments, menus, sharing, other articles. A class name alone never removes a long text:
  /// not a paragraph that says something, and not what holds a good part of the page's prose.
  static let foreignClass = ElementRule("foreign-class", signs: Signs(word: .foreign)) { element in
    guard element.word == .foreign, element.tag != .body, element.tag != .html else { return false }
    // A post that is quoted with its network's own markup.
    if element.tag == .blockquote { return element.proseShare < mostBoxShare && element.text < mostBoxText }
    if TagSet.lines.contains(element.tag) { return element.text < 200 && element.prose == 0 }
    return element.proseShare < 0.3
  }
}
