import Markup
import News

/// Pages that stand where an article should: a challenge, an error, a question about cookies, a list of articles. They are
/// recognised by their titles or their links, and only where they say little else.
struct Refusal {
  let evidence: Evidence
  let body: Body
  let url: String
  let entry: Entry?

  /// Letters of text up to which a title is believed: an article on cookies or on robots has more. None of 1,300 pages with
  /// an article is refused.
  private enum MostLetters {
    static let challenge = 1_500
    static let error = 1_200
    static let consent = 1_500
    static let frontPage = 600
  }

  /// What the page is, in words for a log; nil for one that may be an article.
  var kind: String? {
    guard evidence.article == nil, evidence.meta("og:type") != "article" else { return nil }
    let kept = body.keptWeight
    if kept < MostLetters.challenge, isTitled(RefusalTitles.challenges) { return "a challenge for robots" }
    if kept < MostLetters.error, isTitled(RefusalTitles.errors) { return "an error page" }
    if kept < MostLetters.consent, isTitled(RefusalTitles.consents) { return "a question about cookies" }
    if isFrontPage, kept < MostLetters.frontPage, linkShare > 0.6 { return "a list of articles" }
    return nil
  }

  /// Whether the window's title or the first heading is one of these, and is not what the feed calls the article.
  private func isTitled(_ titles: [[UInt8]]) -> Bool {
    let announced = entry?.title.map { skeleton($0.bytes) }
    let claims = [evidence.documentTitle, evidence.headings.first?.text].compactMap { $0 }
    return claims.contains { claim in
      let letters = skeleton(claim.bytes)
      guard letters != announced else { return false }
      return titles.contains { letters == $0 || ($0.count >= 9 && letters.starts(with: $0)) }
    }
  }

  /// Whether the address has nothing behind the host.
  private var isFrontPage: Bool {
    guard let scheme = url.utf8.firstRange(of: "://".utf8) else { return false }
    let rest = url.utf8[scheme.upperBound...]
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return true }
    let path = rest[slash...].dropFirst().prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return path.isEmpty || path.elementsEqual("index.html".utf8) || path.elementsEqual("index.php".utf8)
  }

  private var linkShare: Double {
    let all = body.reading.tree.nodes
    let measures = body.reading.measures
    return Double(measures.links(in: all)) / Double(max(1, measures.text(in: all)))
  }
}
