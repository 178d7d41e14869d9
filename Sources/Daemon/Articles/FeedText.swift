import Extraction
import News

/// The text that an entry itself carries: its content, or else its teaser.
struct FeedText: Sendable {
  let article: Article
  let source: TextSource
  let words: Int

  init(of entry: Entry, extractor: Extractor) {
    let html = entry.contentHTML ?? entry.summaryHTML ?? ""
    source = entry.contentHTML == nil ? .summary : .feed
    article = extractor.extract(feedText: html, entry: entry, baseURL: entry.link).article
    words = wordCount(of: article.text)
  }

  /// A page that gives less than the feed itself is a wall, a stub or a redesign that we do not understand yet.
  func isBetter(than page: Article) -> Bool {
    let pageWords = wordCount(of: page.text)
    return pageWords < 50 && words > pageWords
  }
}
