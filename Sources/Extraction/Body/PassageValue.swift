extension Passage {
  /// A line of text that is too short to be worth anything by itself.
  var isShortLine: Bool {
    linkBytes == 0 && match == nil && weight >= 12 && (kind == .paragraph || kind == .item || kind == .quote)
  }

  /// How much a passage speaks for the element around it being the article's body: sentences for, links against.
  ///
  /// No single passage decides: links cost at most what a long sentence is worth, and a paragraph without end (a page that
  /// was never broken into lines) counts like one of 1,500 letters.
  var value: Double {
    let weight = Double(weight)
    let share = linkShare
    switch kind {
    case .caption: return 0
    // A heading belongs to whatever stands under it, so it speaks for nothing; a linked one is a teaser's.
    case .heading: return share > 0.5 ? -min(weight, 60) : 0
    case .code: return weight * 0.3
    case .cell: return share > 0.5 ? -min(weight, 40) : weight * 0.2
    case .item:
      if share > 0.5 { return -min(weight, 80) }
      return weight < 60 ? 0 : weight * 0.6 * (1 - share)
    case .paragraph, .quote:
      if share > 0.5 { return -min(weight, 100) }
      if weight < 40 { return 0 }
      return min(weight, 1500) * (1 - 1.5 * share)
    }
  }
}
