import Markup

extension ElementRule {
  /// A class or id that speaks of bylines, dates, tags, widgets, on an element that holds no prose.
  static let labelClass = ElementRule("label-class", role: .note, signs: Signs(word: .label)) { element in
    guard element.word == .label, element.tag != .body, element.tag != .html, !element.isDescription else {
      return false
    }
    guard !TagSet.lines.contains(element.tag) || element.tag == .p else { return false }
    let isShort = element.prose == 0 && element.text < 400
    return isShort || (element.linkShare > 0.6 && element.proseShare < 0.1)
  }
}
