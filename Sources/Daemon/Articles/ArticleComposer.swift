import News

/// Joins what the page, the feed and the poll know of an article into its published form. Pure.
struct ArticleComposer: Sendable {
  let pending: PendingFacts
  let emittedAt: Timestamp
  let extras: ArticleExtras

  /// What the ledger knows of the entry.
  struct PendingFacts: Sendable {
    var articleID: String
    var entry: Entry
    var firstSeenAt: Timestamp
    var feedURL: String
    var feedID: String
    var feedTitle: String?
  }

  /// Where the page came from.
  struct PageFacts: Sendable {
    var url: String
    var status: Int
    var contentType: String?
    var fetchedAt: Timestamp
  }

  func line(of found: Article, from source: TextSource, page: PageFacts?) -> ArticleLine {
    var line = ArticleLine(
      id: pending.articleID, emittedAt: emittedAt, article: completed(found))
    line.url = followable(pending.entry.link) ?? page?.url
    line.feedURL = pending.feedURL
    line.feedID = pending.feedID
    line.feedTitle = pending.feedTitle
    line.guid = pending.entry.id
    line.firstSeenAt = pending.firstSeenAt
    line.textFrom = found.blocks.isEmpty ? nil : source
    line.host = WebURL(page?.url ?? line.url ?? pending.feedURL)?.host
    line.extras = extras
    guard let page else { return line }
    line.pageURL = page.url
    line.fetchedAt = page.fetchedAt
    line.http = HTTPFacts(status: page.status, type: page.contentType.map(mediaType), charset: found.charset)
    return line
  }

  /// The page speaks first; the feed fills what the page leaves open.
  private func completed(_ found: Article) -> Article {
    var article = found
    let entry = pending.entry
    article.title = found.title ?? entry.title
    if found.published == nil, let published = entry.published ?? entry.updated {
      article.published = published
      article.publishedFrom = .feed
    }
    if article.authors.isEmpty { article.authors = entry.authors }
    if article.tags.isEmpty { article.tags = entry.categories }
    if found.language == nil, let language = entry.language {
      article.language = language
      article.languageFrom = .feed
    }
    if found.image == nil, let image = entry.image { article.image = Picture(url: image) }
    if let published = article.published, published > emittedAt.advanced(bySeconds: 86_400) {
      article.warnings.append(.dateFuture)
    }
    return article
  }
}

/// `text/html` of `text/html; charset=utf-8`, in lower case.
private func mediaType(_ contentType: String) -> String {
  let type = contentType.prefix { $0 != ";" && $0 != " " }
  return type.lowercased()
}
