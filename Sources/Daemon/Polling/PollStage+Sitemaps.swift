import Feeds
import Fetching
import News
import Store

/// Sitemaps of an index that one poll reads. News sites list the sitemap of the last two days first and years of archives
/// behind it; a sitemap of news holds at most 1,000 pages, none older than two days (Google's rule).
private let sitemapsPerPoll = 3

extension PollStage {
  /// The body as a feed. A sitemap index is followed to its newest sitemaps, and their entries are its own.
  func read(_ response: FetchResponse, of feed: FeedState) async -> Result<FeedDocument, FeedError> {
    let reading = document(of: response)
    guard case .success(var index) = reading, index.format == .sitemapIndex else { return reading }
    var failure: FeedError?
    var sitemaps = 0
    for url in newsFirst(index.sitemaps).prefix(sitemapsPerPoll) where WebURL(url)?.isHTTP == true {
      switch await sitemap(at: url, of: feed) {
      case .success(let sitemap):
        sitemaps += 1
        index.entries += sitemap.entries
        index.warnings += sitemap.warnings
        index.feed.title = index.feed.title ?? sitemap.feed.title
      case .failure(let error): failure = failure ?? error
      }
    }
    if let failure, sitemaps == 0 { return .failure(failure) }
    return .success(index)
  }

  func document(of response: FetchResponse) -> Result<FeedDocument, FeedError> {
    Result { () throws(FeedError) in
      try FeedReader(limits: context.options.feedLimits).read(
        response.body, url: response.url, contentType: response.contentType)
    }
  }

  private func sitemap(at url: String, of feed: FeedState) async -> Result<FeedDocument, FeedError> {
    let credentials = context.options.credentials(of: feed.url)
    switch await response(to: FetchRequest(url: url, resource: .feed, credentials: credentials)) {
    case .success(let response): return document(of: response)
    case .failure(let error): return .failure(.sitemapUnreachable(url: shown(url), reason: error.description))
    }
  }
}

/// The sitemaps that say news in their address, where there are any: an index lists all pages of a site beside them.
private func newsFirst(_ urls: [String]) -> [String] {
  let news = urls.filter { $0.lowercased().contains("news") }
  return news.isEmpty ? urls : news
}
