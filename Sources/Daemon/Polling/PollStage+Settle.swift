import Dedupe
import Feeds
import Fetching
import Logging
import Markup
import News
import Store

/// Minutes that a feed or a server may ask us to wait at most: a week. Servers were seen that ask for centuries.
private let longestWait = 7 * 24 * 60

extension PollStage {
  /// Commits the outcome of a response: a 304, or a body with entries.
  ///
  /// - Parameter reading: what the body was read as; nil for a 304.
  func settle(
    _ feed: FeedState, _ response: FetchResponse, _ reading: Result<FeedDocument, FeedError>?
  ) async throws {
    switch reading {
    case nil: try await settleUnchanged(feed, response)
    case .success(let document): try await enlist(document, of: feed, response)
    case .failure(let error):
      try await settle(feed, failed: error.description, disposition: error.disposition)
    }
  }

  private func settleUnchanged(_ feed: FeedState, _ response: FetchResponse) async throws {
    let now = context.time.now()
    var outcome = PollOutcome(nextDueAt: nextDue(feed, asked: [response.maxAge], from: now))
    outcome.validators = response.validators
    try await context.ledger.settle(outcome, of: feed, at: now)
    context.metrics.update { $0.unchanged += 1 }
    context.logger.info("feed has not changed", metadata: ["feed.url": "\(feed.url)"])
  }

  /// Records a failed poll. The feed is polled again later, and no other feed is affected.
  func settle(_ feed: FeedState, failed reason: String, disposition: Disposition) async throws {
    let now = context.time.now()
    let wait = nextPoll(
      interval: context.options.interval(of: feed.url), failures: feed.failures + 1,
      manners: context.options.pollManners)
    var outcome = PollOutcome(nextDueAt: now.advanced(by: jittered(wait, seed: feed.feedID)), error: reason)
    if case .retry(let asked?) = disposition {
      outcome.notBefore = now.advanced(by: min(asked, .seconds(60 * longestWait)))
    }
    outcome.isRetired = disposition == .retire
    try await context.ledger.settle(outcome, of: feed, at: now)
    context.metrics.update { $0.failedPolls += 1 }
    context.logger.warning(
      "could not read feed", metadata: ["feed.url": "\(feed.url)", "error": "\(reason)"])
  }

  private func enlist(_ document: FeedDocument, of feed: FeedState, _ response: FetchResponse) async throws {
    let now = context.time.now()
    let identified = identify(document.entries, in: feed.url, feed: document.feed)
    let refusals = identified.refusals
    let ttl = document.feed.ttlMinutes.map { Duration.seconds(60 * min(max($0, 0), longestWait)) }
    let poll = Enlistment(
      feed: feed, title: feed.title ?? document.feed.title,
      // A 304 for an index says nothing of the sitemaps that it lists, so it is always asked for in full.
      validators: document.format == .sitemapIndex ? Validators() : response.validators,
      validatorsURL: response.url, nextDueAt: nextDue(feed, asked: [response.maxAge, ttl], from: now),
      entries: identified.entries.map { newEntry($0, of: document.entries) }, refusals: refusals)
    let new = try await context.ledger.enlist(poll, at: now)
    context.metrics.update { counts in
      counts.new += new
      counts.known += poll.entries.count - new
      counts.refused += refusals.count
      counts.count(document.reader)
    }
    if new > 0 { context.articleSignal.signal() }
    for warning in document.warnings where warning.isCut {
      context.logger.warning(
        "read only a part of feed", metadata: ["feed.url": "\(feed.url)", "reason": "\(warning)"])
    }
    for reason in Set(refusals).sorted() {
      context.logger.info(
        "left entries out",
        metadata: [
          "feed.url": "\(feed.url)", "reason": "\(reason)", "entries": "\(refusals.count { $0 == reason })",
        ])
    }
    context.logger.info(
      "read feed",
      metadata: [
        "feed.url": "\(feed.url)", "feed.entries": "\(document.entries.count)", "feed.new": "\(new)",
        "feed.reader": "\(document.reader?.rawValue ?? "json")",
      ])
  }

  private func newEntry(_ identity: EntryIdentity, of entries: [Entry]) -> NewEntry {
    let entry = entries[identity.index]
    return NewEntry(
      articleID: identity.id.text, keys: identity.keys, changingPage: identity.changingPage,
      host: entry.link.flatMap { WebURL($0)?.host } ?? "",
      entry: entry)
  }

  private func nextDue(_ feed: FeedState, asked: [Duration?], from now: Timestamp) -> Timestamp {
    let wait = nextPoll(
      interval: context.options.interval(of: feed.url), asked: asked.compactMap { $0 },
      manners: context.options.pollManners)
    return now.advanced(by: jittered(wait, seed: feed.feedID))
  }
}

extension IdentifiedBody {
  /// The reasons of the entries that never become a line, one each.
  fileprivate var refusals: [String] {
    unidentifiable.map { "unidentifiable_\($0.reason.rawValue)" }
      + Array(repeating: "repeated_in_feed", count: repeated)
  }
}
