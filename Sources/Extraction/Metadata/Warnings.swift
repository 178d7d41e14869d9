import News

/// What a reader should know before trusting a text.
enum Warnings {
  static func of(_ article: Article, witness: Witness) -> [Warning] {
    var warnings: [Warning] = []
    let weight = article.blocks.reduce(0) { $0 + letters(in: $1.text) }
    if weight < 250 { warnings.append(.short) }
    if witness.weight > 400, witness.weight > weight * 2 { warnings.append(.truncated) }
    if article.access == .paid || article.access == .metered { warnings.append(.paywall) }
    return warnings
  }

  private static func letters(in text: String) -> Int { weight(of: text.bytes) }
}
