/// What of an article a filter can look at; the names are those of the configuration.
package enum FilterField: String, Sendable, Hashable, CaseIterable {
  case title
  /// The link, and where its redirects ended.
  case url
  case language
  case section
  /// `tags` of the record, and the feed's own categories.
  case category
  case author
  case access
  /// Every value of the record's `rights`, alone and as `key=value`.
  case rights

  /// Whether an entry of a feed says it, so that it is known before the page is fetched.
  var isInEntry: Bool {
    switch self {
    case .title, .url, .category, .author: true
    case .language, .section, .access, .rights: false
    }
  }
}

/// One rule of a filter: every field that it names must match one of its patterns.
package struct FilterRule: Sendable, Hashable {
  package struct Condition: Sendable, Hashable {
    package let field: FilterField
    package let patterns: [FilterPattern]

    package init(_ field: FilterField, _ patterns: [FilterPattern]) {
      self.field = field
      self.patterns = patterns
    }
  }

  package let conditions: [Condition]
  /// Where it is written, `FILE:LINE`.
  package let origin: String

  package init(_ conditions: [Condition], origin: String) {
    self.conditions = conditions
    self.origin = origin
  }

  /// A field that the article does not have matches nothing.
  package func matches(_ facts: FilterFacts) -> Bool {
    conditions.allSatisfy { condition in
      facts[condition.field].contains { value in condition.patterns.contains { $0.matches(value) } }
    }
  }

  var needsOnlyEntry: Bool { conditions.allSatisfy(\.field.isInEntry) }
}

extension FilterRule: CustomStringConvertible {
  /// `winnow.yaml:12 title: horoscope*; language: de, fr`
  package var description: String {
    let parts = conditions.map {
      "\($0.field.rawValue): \($0.patterns.map(\.text).joined(separator: ", "))"
    }
    return "\(origin) \(parts.joined(separator: "; "))"
  }
}
