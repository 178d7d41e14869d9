import Dedupe
import Feeds
import Fetching
import Logging
import Markup
import News
import Store

/// Minutes that a feed may ask us to wait at most: a week. Feeds were seen that ask for centuries.
private let longestWait = 7 * 24 * 60

extension PollStage {
  /// Settles a response: a 304, or a body.
  func settle(_ outcome: PollOutcome, _ response: FetchResponse) async throws -> HostSchedule.Standing {
    context.outage.replied()
    context.hostRests.replied(outcome.before.host)
    var outcome = outcome
    outcome.adoption = try await adoption(outcome, response)
    guard !response.isNotModified else {
      await settleUnchanged(outcome, response)
      return .sound
    }
    switch await read(response, of: outcome.before) {
    case .success(let document): await enlist(document, outcome, response)
    case .failure(let error):
      var failure = PollFailure(reason: error.description, status: response.status)
      failure.isUnreadable = true
      await settle(outcome, failure)
    }
    return .sound
  }

  /// Settles a poll without a usable response. The feed is polled again later, and no other feed is affected, unless the
  /// host spoke for all of them.
  func settle(_ outcome: PollOutcome, failed error: FetchError) async throws -> HostSchedule.Standing {
    var failure = PollFailure(reason: error.description)
    if case .status(let reply) = error {
      failure.status = reply.status
      failure.said = reply.excerpt
      failure.floor = [429, 503].contains(reply.status) && reply.retryAfter == nil ? .hour : .zero
    }
    if case .retry(let asked) = error.disposition { failure.asked = asked }
    failure.isGone = error.disposition == .retire
    failure.isOutage = error.isOurs
    try await restHost(after: error, outcome, &failure)
    let forgiven = judge(error, outcome, &failure)
    await settle(outcome, failure)
    if failure.isSuspect, context.outage.blamed(outcome.before.rowID) {
      await writer.forgive([outcome.before.rowID])
    }
    await writer.forgive(forgiven)
    return error.isSlow ? .doubtful : .sound
  }

  private func settle(_ outcome: PollOutcome, _ failure: PollFailure) async {
    let feed = outcome.before
    context.metrics.update { counts in
      counts.polled += 1
      counts.failedPolls += 1
    }
    context.logger.warning(
      "could not read feed", metadata: ["feed.url": "\(shown(feed.url))", "error": "\(failure.reason)"])
    await writer.submit(Enlistment(feed: feed) { _ in outcome.failed(failure) })
  }

  private func settleUnchanged(_ outcome: PollOutcome, _ response: FetchResponse) async {
    context.metrics.update { counts in
      counts.polled += 1
      counts.unchanged += 1
    }
    context.logger.debug("feed has not changed", metadata: ["feed.url": "\(shown(outcome.before.url))"])
    await writer.submit(Enlistment(feed: outcome.before) { _ in outcome.unchanged(response) })
  }
}

extension PollStage {
  /// Keeps away from a host that asked for it.
  private func restHost(after error: FetchError, _ outcome: PollOutcome, _ failure: inout PollFailure)
    async throws
  {
    let host = outcome.before.host
    guard error.speaks(for: host),
      let rest = context.hostRests.rest(after: error, host: host, isPage: false, at: outcome.now)
    else { return }
    try await context.rest(rest)
    if case .status = error {
      failure.asked = max(failure.asked ?? .zero, rest.until.duration(since: outcome.now))
    }
  }

  /// Blames no feed for an outage of our own network.
  ///
  /// - Returns: feeds that were blamed before it was known.
  private func judge(_ error: FetchError, _ outcome: PollOutcome, _ failure: inout PollFailure) -> [Int64] {
    guard error.mayBeOurNetwork else {
      if !error.isOurs { context.outage.replied() }
      return []
    }
    let verdict = context.outage.failed(host: outcome.before.host)
    failure.isOutage = verdict.isOutage
    failure.isSuspect = !verdict.isOutage
    if !verdict.toForgive.isEmpty {
      context.logger.warning(
        "no host can be reached; this machine's network may be down, and no feed is blamed",
        metadata: ["error": "\(error)"])
    }
    return verdict.toForgive
  }

  /// What becomes of a permanent redirect that has proved itself.
  private func adoption(_ outcome: PollOutcome, _ response: FetchResponse) async throws
    -> PollOutcome.Adoption
  {
    var feed = outcome.before
    feed.follow(response.redirects, to: response.url, at: outcome.now)
    guard let move = feed.move, feed.isMoveProven(at: outcome.now) else { return .none }
    let others = try await context.ledger.others(than: feed, movedTo: move.to)
    if others.subscribed { return .merge }
    // Many feeds that all move to one address have not moved: it is a page for errors or for logging in.
    return others.moving >= 2 ? .none : .adopt
  }
}

extension PollStage {
  private func enlist(_ polled: FeedDocument, _ outcome: PollOutcome, _ response: FetchResponse) async {
    let feed = outcome.before
    let (document, isHealed) = await healed(polled, of: feed, response)
    let identified = identify(document.entries, in: feed.url, feed: document.feed)
    let backlog = backlog(of: identified, in: document, feed)
    let entries = zip(identified.entries, identified.entries.indices).map {
      newEntry(
        $0, of: document.entries, isBacklog: backlog.contains($1),
        isBackfilled: $0.index >= polled.entries.count)
    }
    let read = readDocument(
      document, entries.filter { !$0.isBackfilled }, isHealed: isHealed, outcome, response)
    let poll = Enlistment(feed: feed, entries: entries, refusals: identified.refusals) { new in
      outcome.read(read, response, new: new)
    }
    report(document, poll)
    await writer.submit(poll) { report($0, of: document, poll, backlog: backlog.count) }
  }

  private func readDocument(
    _ document: FeedDocument, _ entries: [NewEntry], isHealed: Bool, _ outcome: PollOutcome,
    _ response: FetchResponse
  ) -> ReadDocument {
    let feed = document.feed
    let hashes = entries.prefix(64).compactMap { $0.keys.first?.hash }
    var read = ReadDocument(
      title: feed.title,
      // A 304 for an index says nothing of the sitemaps that it lists, so it is always asked for in full.
      validators: document.format == .sitemapIndex ? Validators() : response.validators,
      askedByFeed: feed.hasDefaultPeriod
        ? nil : feed.ttlMinutes.map { .seconds(60 * min(max($0, 0), longestWait)) },
      skipHours: feed.skipHours.reduce(0) { $0 | 1 << UInt32($1) },
      skipDays: feed.skipDays.reduce(0) { $0 | 1 << UInt32($1 - 1) },
      published: document.entries.compactMap(\.published).filter(\.hasTimeOfDay).sorted(by: >),
      entryHashes: hashes)
    read.isHealed = isHealed
    read.isPartial = response.status == 226
    let known = Set(outcome.before.lastEntries)
    read.isDisjoint =
      !read.isPartial && hashes.count > 1 && !known.isEmpty && !hashes.contains(where: known.contains)
    return read
  }

  /// The entries that a first reading passes over, by their position among those that can be told apart.
  private func backlog(of body: IdentifiedBody, in document: FeedDocument, _ feed: FeedState) -> Set<Int> {
    if feed.wasRead { return [] }
    return context.options.firstRead(of: feed.url).backlog(
      of: body.entries.map { document.entries[$0.index] })
  }

  private func newEntry(_ identity: EntryIdentity, of entries: [Entry], isBacklog: Bool, isBackfilled: Bool)
    -> NewEntry
  {
    let entry = entries[identity.index]
    return NewEntry(
      articleID: identity.id.text, keys: identity.keys, changingPage: identity.changingPage,
      host: entry.link.flatMap { WebURL($0)?.host } ?? "",
      entry: entry, isBacklog: isBacklog, isBackfilled: isBackfilled)
  }

  /// What became of a document, once it is committed.
  private func report(
    _ enlisted: EnlistedPoll, of document: FeedDocument, _ poll: Enlistment, backlog: Int
  ) {
    let new = enlisted.pending.count
    context.metrics.update { counts in
      counts.new += new
      counts.backlog += backlog
      counts.known += poll.entries.count - new - backlog
    }
    context.logger.info(
      "read feed",
      metadata: [
        "feed.url": "\(shown(poll.feed.url))", "feed.entries": "\(document.entries.count)",
        "feed.new": "\(new)",
        "feed.reader": "\(document.reader?.rawValue ?? "json")",
        "feed.backlog": backlog == 0 ? "" : "\(backlog)",
      ])
  }

  private func report(_ document: FeedDocument, _ poll: Enlistment) {
    let url = shown(poll.feed.url)
    context.metrics.update { counts in
      counts.polled += 1
      counts.refused += poll.refusals.count
      counts.count(document.reader)
    }
    for warning in document.warnings where warning.isCut {
      context.logger.warning(
        "read only a part of feed", metadata: ["feed.url": "\(url)", "reason": "\(warning)"])
    }
    for reason in Set(poll.refusals).sorted() {
      context.logger.info(
        "left entries out",
        metadata: [
          "feed.url": "\(url)", "reason": "\(reason)", "entries": "\(poll.refusals.count { $0 == reason })",
        ])
    }
  }
}

extension IdentityKey {
  /// Enough of it to recognise an entry of the last document.
  var hash: UInt64 { bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}

extension IdentifiedBody {
  /// The reasons of the entries that never become a line, one each.
  fileprivate var refusals: [String] {
    unidentifiable.map { "unidentifiable_\($0.reason.rawValue)" }
      + Array(repeating: "repeated_in_feed", count: repeated)
  }
}
