/// Which articles an operator wants: those that no rule of `exclude` matches, and, where there are any rules of `include`,
/// one of them does.
package struct ArticleFilter: Sendable, Hashable {
  package var include: [FilterRule] = []
  package var exclude: [FilterRule] = []

  package init(include: [FilterRule] = [], exclude: [FilterRule] = []) {
    self.include = include
    self.exclude = exclude
  }

  package var isEmpty: Bool { include.isEmpty && exclude.isEmpty }

  /// What becomes of an article, and which rule says so.
  package enum Verdict: Sendable, Hashable {
    /// Nil where there is no rule to include anything.
    case kept(by: FilterRule?)
    case excluded(by: FilterRule)
    /// No rule of `include` matches.
    case notIncluded
  }

  package func verdict(on facts: FilterFacts) -> Verdict {
    if let rule = exclude.first(where: { $0.matches(facts) }) { return .excluded(by: rule) }
    guard !include.isEmpty else { return .kept(by: nil) }
    guard let rule = include.first(where: { $0.matches(facts) }) else { return .notIncluded }
    return .kept(by: rule)
  }

  /// The rule that excludes an entry whatever its page will say.
  package func exclusion(ofEntry facts: FilterFacts) -> FilterRule? {
    exclude.first { $0.needsOnlyEntry && $0.matches(facts) }
  }
}

extension [ArticleFilter] {
  /// The verdict of several filters, of which one is enough to drop an article.
  package func verdict(on facts: FilterFacts) -> ArticleFilter.Verdict {
    var keeper: FilterRule?
    for filter in self {
      guard case .kept(let rule) = filter.verdict(on: facts) else { return filter.verdict(on: facts) }
      keeper = rule ?? keeper
    }
    return .kept(by: keeper)
  }
}

extension ArticleFilter.Verdict: CustomStringConvertible {
  package var description: String {
    switch self {
    case .kept(nil): "no rule of exclude matches"
    case .kept(.some(let rule)): "include \(rule)"
    case .excluded(let rule): "exclude \(rule)"
    case .notIncluded: "no rule of include matches"
    }
  }
}
