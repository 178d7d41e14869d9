import Extraction
import Fetching
import Logging
import News
import Store

extension ArticleStage {
  /// How an attempt at an entry ends.
  enum Outcome: Sendable {
    case line(ArticleLine)
    case later(after: Duration)
    case refused(reason: String)
    /// The daemon is stopping; the entry stays pending.
    case abandoned
  }

  func outcome(of pending: PendingEntry) async -> Outcome {
    let feedText = FeedText(of: pending.entry, extractor: extractor)
    guard let link = pageLink(of: pending, feedText) else { return fromFeed(pending, feedText, warning: nil) }
    do throws(FetchError) {
      let response = try await house.fetcher.fetch(
        FetchRequest(url: link, kind: .page, fileRoot: folder(of: pending.feedURL)))
      return fromPage(pending, feedText, response)
    } catch {
      return withoutPage(pending, feedText, error)
    }
  }

  /// The page to fetch, unless the feed carries the full text or there is none.
  private func pageLink(of pending: PendingEntry, _ feedText: FeedText) -> String? {
    guard let link = followable(pending.entry.link) else { return nil }
    switch house.options.fullText(of: pending.feedURL) {
    case .never: return nil
    case .always: return link
    case .auto: return feedText.source == .feed && feedText.words >= house.options.minFeedWords ? nil : link
    }
  }

  private func fromPage(_ pending: PendingEntry, _ feedText: FeedText, _ response: FetchResponse) -> Outcome {
    let page = Page(url: response.url, body: response.body, contentType: response.contentType)
    let facts = ArticleComposer.PageFacts(
      url: response.url, status: response.status, contentType: response.contentType,
      fetchedAt: house.time.now())
    do throws(ExtractionError) {
      let extracted = try extractor.extract(
        page, entry: pending.entry, memory: memories.memory(of: page.url))
      memories.remember(extracted.said, of: page.url)
      let article = extracted.article
      if feedText.isBetter(than: article) { return fromFeed(pending, feedText, warning: nil, page: facts) }
      return .line(composer(for: pending).line(of: article, from: .page, page: facts))
    } catch {
      house.logger.info(
        "page is no article", metadata: ["entry.url": "\(shown(response.url))", "error": "\(error)"])
      return fromFeed(pending, feedText, warning: .notAnArticle, page: facts)
    }
  }

  private func withoutPage(_ pending: PendingEntry, _ feedText: FeedText, _ error: FetchError) -> Outcome {
    switch error {
    case .cancelled, .shuttingDown: return .abandoned
    default: break
    }
    house.logger.info(
      "could not fetch page",
      metadata: ["entry.url": "\(shown(pending.entry.link ?? ""))", "error": "\(error)"])
    let age = house.time.now().duration(since: pending.firstSeenAt)
    guard case .retry(let asked) = error.disposition, !house.options.isOnce, age < house.options.retryFor
    else {
      return fromFeed(pending, feedText, warning: .pageUnreachable)
    }
    return .later(after: nextTry(afterAttempts: pending.attempts, asked: asked))
  }

  private func fromFeed(
    _ pending: PendingEntry, _ feedText: FeedText, warning: Warning?, page: ArticleComposer.PageFacts? = nil
  ) -> Outcome {
    var article = feedText.article
    if let warning { article.warnings.append(warning) }
    guard article.title != nil || pending.entry.title != nil || !article.blocks.isEmpty else {
      return .refused(reason: "no_content")
    }
    return .line(composer(for: pending).line(of: article, from: feedText.source, page: page))
  }

  private func composer(for pending: PendingEntry) -> ArticleComposer {
    ArticleComposer(
      pending: .init(
        articleID: pending.articleID, entry: pending.entry, firstSeenAt: pending.firstSeenAt,
        feedURL: pending.feedURL, feedID: pending.feedID, feedTitle: pending.feedTitle),
      emittedAt: house.time.now(), extras: house.options.extras)
  }
}

/// The folder that a `file:` feed may link into: its own.
private func folder(of feedURL: String) -> String? {
  guard let url = WebURL(feedURL), url.isFile, let slash = url.path.lastIndex(of: "/") else { return nil }
  return String(url.path[..<slash])
}
