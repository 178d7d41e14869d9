import Extraction
import News
import Store

/// Makes the published line of an extracted article: adds its identity, its times, and how its page was served. Pure.
///
/// What page and feed say of the article itself is merged by `Extractor`, and nothing of it is touched here.
struct ArticleLineBuilder: Sendable {
  let pending: PendingEntry
  let emittedAt: Timestamp
  let extras: ArticleExtras

  /// Where the page came from.
  struct PageFacts: Sendable {
    var url: String
    var status: Int
    var contentType: String?
    var fetchedAt: Timestamp
    /// What its headers said of the rights in it.
    var rights: Rights
    /// What robots.txt of its site says of them.
    var robots: Rights
  }

  /// - Parameter page: nil where no page was fetched.
  func line(of extracted: ExtractedArticle, page: PageFacts?) -> ArticleLine {
    let article = extracted.article
    var line = ArticleLine(id: pending.articleID, emittedAt: emittedAt, article: dated(article))
    line.url = followable(pending.entry.link) ?? page?.url
    line.feedURL = pending.feedURL
    line.feedID = pending.feedID
    line.feedTitle = pending.feedTitle
    line.guid = pending.entry.id
    line.firstSeenAt = pending.firstSeenAt
    line.textFrom = article.blocks.isEmpty ? nil : extracted.textFrom
    line.host = WebURL(page?.url ?? line.url ?? pending.feedURL)?.host
    line.extras = extras
    line.isBackfilled = pending.isBackfilled
    guard let page else { return line }
    line.article.rights = Rights(robots: page.robots, response: page.rights, page: article.rights)
    line.pageURL = page.url
    line.fetchedAt = page.fetchedAt
    line.http = HTTPFacts(
      status: page.status, type: page.contentType.map(mediaType), charset: article.charset)
    return line
  }

  /// Adds the one warning that needs a clock, and so cannot come from the extraction.
  private func dated(_ article: Article) -> Article {
    guard let published = article.published, published > emittedAt.advanced(bySeconds: 86_400) else {
      return article
    }
    var article = article
    article.warnings.append(.dateFuture)
    return article
  }
}

/// `text/html` of `text/html; charset=utf-8`, in lower case.
private func mediaType(_ contentType: String) -> String {
  let type = contentType.prefix { $0 != ";" && $0 != " " }
  return type.lowercased()
}
