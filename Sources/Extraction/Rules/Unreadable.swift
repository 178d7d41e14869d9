import Markup

extension ElementRule {
  /// Scripts, styles, players, form controls: elements whose content is not read as text. A `noscript` that holds most of
  /// the page's prose is the page as it is without scripts, and is read.
  static let unreadable = ElementRule("unreadable", signs: Signs(tags: .unreadable)) { element in
    guard TagSet.unreadable.contains(element.tag) else { return false }
    return element.tag != .noscript || element.proseShare < 0.5
  }
}
