import Extraction
import Fetching
import Logging
import News
import Store

extension ArticleStage {
  /// How an attempt at an entry ends.
  enum Outcome: Sendable {
    case line(ArticleLine)
    case later(after: Duration, FetchError)
    case refused(reason: String)
    /// The operator does not want it.
    case filtered(ArticleFilter.Verdict)
    /// The daemon is stopping; the entry stays pending.
    case abandoned
  }

  func outcome(of pending: PendingEntry) async -> Outcome {
    guard let link = followable(pending.entry.link), context.options.fullText(of: pending.feedURL) != .never
    else {
      return fromFeed(pending, nil, warning: nil)
    }
    let feedText = feedTextBeforeFetch(of: pending)
    if let feedText, wordCount(of: feedText.article.text) >= context.options.minFeedWords {
      return fromFeed(pending, feedText, warning: nil)
    }
    do throws(FetchError) {
      let response = try await context.fetcher.fetch(
        FetchRequest(url: link, resource: .page, fileRoot: folder(of: pending.feedURL)),
        admission: context.robots.admission(to: .page))
      return fromPage(pending, feedText, response)
    } catch {
      return withoutPage(pending, feedText, error)
    }
  }

  /// The text that the entry carries, where it may be long enough to make a request for the page needless.
  ///
  /// Extracting it costs about as much as a short page, and most feeds carry a teaser only. A word takes two bytes at
  /// least, with the blank beside it, so what has fewer bytes than that is not extracted to be counted.
  private func feedTextBeforeFetch(of pending: PendingEntry) -> ExtractedArticle? {
    guard context.options.fullText(of: pending.feedURL) == .auto, let content = pending.entry.contentHTML,
      content.utf8.count + 1 >= 2 * context.options.minFeedWords
    else { return nil }
    return extractor.extract(textOf: pending.entry)
  }

  private func fromPage(
    _ pending: PendingEntry, _ feedText: ExtractedArticle?, _ response: FetchResponse
  ) -> Outcome {
    context.hostRests.replied(pending.host)
    let page = Page(url: response.url, body: response.body, contentType: response.contentType)
    let facts = ArticleLineBuilder.PageFacts(
      url: response.url, status: response.status, contentType: response.contentType,
      fetchedAt: context.time.now(),
      rights: response.rights, robots: context.robots.rights(of: response.url))
    do throws(ExtractionError) {
      let extracted = try extractor.extract(
        page, entry: pending.entry, feedText: feedText, memory: memories.memory(of: page.url))
      memories.remember(extracted.pageHashes, of: page.url)
      if let error = extracted.pageError { logRefused(page, error) }
      return outcome(of: extracted, for: pending, page: facts)
    } catch {
      logRefused(page, error)
      return fromFeed(pending, feedText, warning: .notAnArticle, page: facts)
    }
  }

  private func logRefused(_ page: Page, _ error: ExtractionError) {
    context.logger.info(
      "page is no article", metadata: ["entry.url": "\(shown(page.url))", "error": "\(error)"])
  }

  private func withoutPage(_ pending: PendingEntry, _ feedText: ExtractedArticle?, _ error: FetchError)
    -> Outcome
  {
    switch error {
    case .cancelled, .shuttingDown: return .abandoned
    case .robotsDisallowed(let url): return disallowed(pending, feedText, url)
    default: break
    }
    context.logger.info(
      "could not fetch page",
      metadata: ["entry.url": "\(shown(pending.entry.link ?? ""))", "error": "\(error)"])
    let age = context.time.now().duration(since: pending.firstSeenAt)
    guard case .retry(let asked) = error.disposition, age < context.options.retryFor
    else {
      return fromFeed(pending, feedText, warning: .pageUnreachable)
    }
    return .later(after: nextTry(afterAttempts: pending.attempts, asked: asked), error)
  }

  /// - Parameter url: the page, or where it redirects to.
  private func disallowed(_ pending: PendingEntry, _ feedText: ExtractedArticle?, _ url: String) -> Outcome {
    context.logger.info("robots.txt disallows page", metadata: ["entry.url": "\(shown(url))"])
    var extracted = feedText ?? extractor.extract(textOf: pending.entry)
    extracted.article.warnings.append(.robotsDisallowed)
    extracted.article.rights = Rights(
      robots: context.robots.rights(of: url), response: Rights(), page: extracted.article.rights)
    return outcome(of: extracted, for: pending, page: nil)
  }

  /// - Parameter feedText: what the entry carries, where it was extracted before.
  private func fromFeed(
    _ pending: PendingEntry, _ feedText: ExtractedArticle?, warning: Warning?,
    page: ArticleLineBuilder.PageFacts? = nil
  ) -> Outcome {
    var extracted = feedText ?? extractor.extract(textOf: pending.entry)
    if let warning { extracted.article.warnings.append(warning) }
    return outcome(of: extracted, for: pending, page: page)
  }

  private func outcome(
    of extracted: ExtractedArticle, for pending: PendingEntry, page: ArticleLineBuilder.PageFacts?
  ) -> Outcome {
    guard extracted.article.title != nil || !extracted.article.blocks.isEmpty else {
      return .refused(reason: "no_content")
    }
    let builder = ArticleLineBuilder(
      pending: pending, emittedAt: context.time.now(), extras: context.options.extras)
    return .line(builder.line(of: extracted, page: page))
  }
}

/// The folder that a `file:` feed may link into: its own.
private func folder(of feedURL: String) -> String? {
  guard let url = WebURL(feedURL), url.isFile, let slash = url.path.lastIndex(of: "/") else { return nil }
  return String(url.path[..<slash])
}
