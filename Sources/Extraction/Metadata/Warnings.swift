import Markup
import News

/// What a reader should know before trusting a text.
enum Warnings {
  /// Letters below which a text is called short.
  private static let shortWeight = 250

  /// - Parameter isCut: whether the page was not read to its end.
  static func of(_ article: Article, reference: ReferenceText, isCut: Bool) -> [Warning] {
    var warnings: [Warning] = []
    let isLong = reference.weight > ReferenceText.mostTeaserWeight
    let enough = max(shortWeight, isLong ? (reference.weight + 1) / 2 : 0)
    let letters = letters(of: article, upTo: enough)
    if letters < shortWeight { warnings.append(.short) }
    if isCut || isLong && reference.weight > letters * 2 { warnings.append(.truncated) }
    if article.access == .paid || article.access == .metered { warnings.append(.paywall) }
    return warnings
  }

  private static func letters(of article: Article, upTo enough: Int) -> Int {
    var letters = 0
    for block in article.blocks where letters < enough {
      letters += ByteScan.weight(of: block.text.utf8Span.span)
    }
    return letters
  }
}
