import Markup
import News

/// The elements of a page that an operator's rules for its site name.
struct SiteMarks {
  private let rules: SiteRules
  /// In document order, none within another.
  let keep: [NodeID]
  let drop: Set<NodeID>

  init(_ rules: SiteRules, in tree: HTMLDocument) {
    self.rules = rules
    guard !rules.isEmpty else {
      keep = []
      drop = []
      return
    }
    var outermost: [NodeID] = []
    for node in rules.keep.flatMap(tree.select).sorted() {
      if let last = outermost.last, tree.subtree(of: last).contains(node) { continue }
      outermost.append(node)
    }
    keep = outermost
    drop = Set(rules.drop.flatMap(tree.select))
  }

  /// Lets what the rules name take the place of what was found.
  func complete(_ article: inout Article, from tree: HTMLDocument) {
    if isUnmatched(in: tree) { article.warnings.append(.selectorUnmatched) }
    if let title = texts(rules.title, in: tree).first { article.title = title }
    let names = AuthorNames(publishers: PublisherNames([article.site].compactMap { $0 })).people(
      in: texts(rules.authors, in: tree))
    if !names.isEmpty { article.authors = names }
    for node in rules.published.map(tree.select) ?? [] {
      let value = tree.attribute(.datetime, of: node) ?? tree.attribute(.content, of: node)
      guard let time = DateReading.timestamp(value ?? visibleText(of: node, in: tree)) else { continue }
      article.published = time
      article.publishedFrom = value == nil ? .text : .time
      return
    }
  }

  /// Whether a selector for the body or a field finds nothing. What is to be passed over may well be missing.
  private func isUnmatched(in tree: HTMLDocument) -> Bool {
    (!rules.keep.isEmpty && keep.isEmpty)
      || [rules.title, rules.authors, rules.published].contains {
        $0.map { tree.select($0).isEmpty } ?? false
      }
  }

  private func texts(_ selector: HTMLSelector?, in tree: HTMLDocument) -> [String] {
    guard let selector else { return [] }
    return tree.select(selector).map { visibleText(of: $0, in: tree) }.filter { !$0.isEmpty }
  }
}
