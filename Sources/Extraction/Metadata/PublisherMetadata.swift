import Markup
import News

/// What the publisher says of itself and of its filing: the site's name, the section and the tags.
enum PublisherMetadata {
  static func site(_ evidence: Evidence) -> String? {
    if let name = evidence.meta("og:site_name"), !name.utf8.starts(with: "http".utf8) { return name }
    for article in evidence.articles.prefix(2) {
      if let name = LinkedData.string(article["publisher"]?["name"]) { return name }
    }
    if let page = evidence.objects.first(where: { LinkedData.types(of: $0).contains("WebSite") }),
      let name = LinkedData.string(page["name"])
    {
      return name
    }
    return evidence.meta(
      "application-name", "publisher", "dc.publisher", "apple-mobile-web-app-title", "twitter:app:name:iphone"
    )
  }

  static func section(_ evidence: Evidence) -> String? {
    LinkedData.string(evidence.article?["articleSection"]) ?? evidence.meta("article:section", "section")
      ?? evidence.property("articleSection")
  }

  static func tags(_ evidence: Evidence) -> [String] {
    let linked = LinkedData.strings(evidence.article?["keywords"])
    let source =
      !linked.isEmpty
      ? linked
      : evidence.metas("article:tag") + [evidence.meta("news_keywords", "keywords")].compactMap { $0 }
    return usable(
      source.flatMap {
        $0.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x3B }).map { String(Substring($0)) }
      })
  }

  /// The feed's categories. Each stands in an element of its own, so a comma in one is part of its name.
  static func tags(of entry: Entry?) -> [String] { usable(entry?.categories ?? []) }

  /// Each once, without what is too long for a tag: sentences were met there, and whole texts.
  private static func usable(_ tags: [String]) -> [String] {
    var seen: Set<String> = []
    let tags = tags.map { cleaned($0) }
    return Array(tags.filter { !$0.isEmpty && $0.utf8.count <= 100 && seen.insert($0).inserted }.prefix(50))
  }
}
