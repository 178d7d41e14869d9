/// What filters see of an article or of an entry.
package struct FilterFacts: Sendable {
  private var values: [FilterField: [FoldedText]] = [:]

  package init() {}

  /// What a feed says of one of its entries.
  package init(entry: Entry) {
    add(.title, [entry.title])
    add(.url, [entry.link])
    add(.category, entry.categories)
    add(.author, entry.authors.map(\.name))
  }

  package subscript(field: FilterField) -> [FoldedText] { values[field] ?? [] }

  package mutating func add(_ field: FilterField, _ texts: [String?]) {
    values[field, default: []] += texts.compactMap { $0.map { FoldedText($0) } }
  }

  /// What is known of the same article from elsewhere counts as well.
  package mutating func formUnion(_ others: FilterFacts) {
    values.merge(others.values) { $0 + $1 }
  }
}
