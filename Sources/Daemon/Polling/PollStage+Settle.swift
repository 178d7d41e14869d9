import Dedupe
import Feeds
import Fetching
import Logging
import News
import Store

/// Minutes that a feed or a server may ask to be left alone: a week. Servers were seen that ask for centuries.
private let longestWish = 7 * 24 * 60

extension PollStage {
  /// A 304, or a body with entries.
  func settle(_ feed: FeedState, _ response: FetchResponse) async throws {
    guard !response.isNotModified else { return try await settleUnchanged(feed, response) }
    let reading = Result { () throws(FeedError) in
      try FeedReader(limits: house.options.feedLimits).read(
        response.body, url: response.url, contentType: response.contentType)
    }
    switch reading {
    case .success(let document): try await enlist(document, of: feed, response)
    case .failure(let error):
      try await settle(feed, failed: error.description, disposition: error.disposition)
    }
  }

  private func settleUnchanged(_ feed: FeedState, _ response: FetchResponse) async throws {
    let now = house.time.now()
    var outcome = PollOutcome(nextDueAt: nextDue(feed, asked: [response.maxAge], from: now))
    outcome.validators = response.validators
    try await house.ledger.settle(outcome, of: feed, at: now)
    house.tally.count { $0.unchanged += 1 }
    house.logger.info("feed has not changed", metadata: ["feed.url": "\(feed.url)"])
  }

  /// A feed that fails never stops another: it is told, and asked again later.
  func settle(_ feed: FeedState, failed reason: String, disposition: Disposition) async throws {
    let now = house.time.now()
    let wait = nextPoll(
      interval: house.options.interval(of: feed.url), failures: feed.failures + 1,
      manners: house.options.pollManners)
    var outcome = PollOutcome(nextDueAt: now.advanced(by: jittered(wait, seed: feed.feedID)), error: reason)
    if case .retry(let asked?) = disposition {
      outcome.notBefore = now.advanced(by: min(asked, .seconds(60 * longestWish)))
    }
    outcome.isRetired = disposition == .retire
    try await house.ledger.settle(outcome, of: feed, at: now)
    house.tally.count { $0.failedPolls += 1 }
    house.logger.warning(
      "could not read feed", metadata: ["feed.url": "\(feed.url)", "error": "\(reason)"])
  }

  private func enlist(_ document: FeedDocument, of feed: FeedState, _ response: FetchResponse) async throws {
    let now = house.time.now()
    let census = identify(document.entries, in: feed.url, feed: document.feed)
    let refusals = census.refusals
    let ttl = document.feed.ttlMinutes.map { Duration.seconds(60 * min(max($0, 0), longestWish)) }
    let poll = Enlistment(
      feed: feed, title: feed.title ?? document.feed.title, validators: response.validators,
      validatorsURL: response.url, nextDueAt: nextDue(feed, asked: [response.maxAge, ttl], from: now),
      candidates: census.entries.map { candidate($0, of: document.entries, in: feed) }, refusals: refusals)
    let new = try await house.ledger.enlist(poll, at: now)
    house.tally.count { counts in
      counts.new += new
      counts.known += poll.candidates.count - new
      counts.refused += refusals.count
    }
    if new > 0 { house.articleBell.ring() }
    for warning in document.warnings where warning.isCut {
      house.logger.warning(
        "read only a part of feed", metadata: ["feed.url": "\(feed.url)", "reason": "\(warning)"])
    }
    for reason in Set(refusals).sorted() {
      house.logger.info(
        "left entries out",
        metadata: [
          "feed.url": "\(feed.url)", "reason": "\(reason)", "entries": "\(refusals.count { $0 == reason })",
        ])
    }
    house.logger.info(
      "read feed",
      metadata: [
        "feed.url": "\(feed.url)", "feed.entries": "\(document.entries.count)", "feed.new": "\(new)",
      ])
  }

  private func candidate(_ identity: EntryIdentity, of entries: [Entry], in feed: FeedState) -> Candidate {
    let entry = entries[identity.index]
    return Candidate(
      articleID: identity.id.text, keys: identity.keys, changingPage: identity.changingPage,
      host: entry.link.flatMap { WebURL($0)?.host } ?? "",
      entry: entry)
  }

  private func nextDue(_ feed: FeedState, asked: [Duration?], from now: Timestamp) -> Timestamp {
    let wait = nextPoll(
      interval: house.options.interval(of: feed.url), asked: asked.compactMap { $0 },
      manners: house.options.pollManners)
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
