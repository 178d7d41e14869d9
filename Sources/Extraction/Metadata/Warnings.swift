import News

/// What a reader should know before trusting a text.
enum Warnings {
  static func of(_ article: Article, witness: Witness) -> [Warning] {
    var warnings: [Warning] = []
    let letters = article.blocks.reduce(0) { $0 + weight(of: $1.text.utf8Span.span) }
    if letters < 250 { warnings.append(.short) }
    if witness.weight > 400, witness.weight > letters * 2 { warnings.append(.truncated) }
    if article.access == .paid || article.access == .metered { warnings.append(.paywall) }
    return warnings
  }
}
