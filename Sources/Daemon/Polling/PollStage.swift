import Fetching
import Logging
import News
import Store

/// Steps 1 to 4: polls due feeds, parses them, and enlists their new entries.
struct PollStage: Sendable {
  let context: DaemonContext
  let scheduler: PerHostScheduler<FeedState>
  let writer: PollWriter

  init(context: DaemonContext, events: OutboxWriter) {
    self.context = context
    scheduler = PerHostScheduler(
      places: context.options.pollPlaces, schedule: context.feedSchedule,
      time: context.time, pause: context.options.hostDelay)
    writer = PollWriter(context: context, events: events) { polls in
      context.feedSchedule.insert(polls.compactMap(\.nextPoll))
      let pending = polls.flatMap(\.pending)
      guard !pending.isEmpty else { return }
      context.pageSchedule.insert(pending.map { ($0.rowID, $0.host, $0.nextTryAt) })
    }
  }

  /// Returns when a run with `--once` has polled all that is due, or when the daemon stops, and all of it is committed.
  func run() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await writer.run() }
      group.addTask {
        try await schedule()
        await writer.close()
      }
      while try await group.next() != nil {}
    }
  }

  private func schedule() async throws {
    let context = context
    try await scheduler.run {
      if context.isStopping { return .stopping }
      return context.options.isOnce ? .finishing(room: .max) : .working(room: .max)
    } load: { ids in
      let feeds = try await context.ledger.feeds(ids)
      return Dictionary(uniqueKeysWithValues: feeds.map { ($0.rowID, $0) })
    } work: { job in
      try await poll(job.value)
    }
  }

  /// - Returns: what was learned of the feed's host.
  private func poll(_ feed: FeedState) async throws -> HostSchedule.Standing {
    let begun = context.time.elapsed()
    let isAudit = context.options.audits && feed.isAuditDue(at: context.time.now())
    let answer = await response(to: request(for: feed, isAudit: isAudit))
    let outcome = PollOutcome(
      before: feed, policy: context.options.policy(of: feed.url), now: context.time.now(),
      took: context.time.elapsed() - begun, isAudit: isAudit)
    switch answer {
    case .success(let response): return try await settle(outcome, response)
    case .failure(.cancelled), .failure(.shuttingDown): return .sound
    case .failure(let error): return try await settle(outcome, failed: error)
    }
  }

  func response(to request: FetchRequest) async -> Result<FetchResponse, FetchError> {
    do throws(FetchError) {
      return .success(
        try await context.fetcher.fetch(request, admission: context.robots.admission(to: .feed)))
    } catch {
      return .failure(error)
    }
  }

  private func request(for feed: FeedState, isAudit: Bool) -> FetchRequest {
    var request = FetchRequest(
      url: feed.requestURL, resource: .feed, credentials: context.options.credentials(of: feed.url))
    if !isAudit {
      request.validators = feed.validators
      request.validatorsURL = feed.validatorsURL
    }
    request.firstByte = firstByteDeadline(of: feed)
    return request
  }

  /// How long the server may take until its reply begins: eight times as long as usual, ten seconds where nobody knows, and
  /// twice as long after each failure. A host that hangs is thus known early, and one that is only slow is read in the end.
  private func firstByteDeadline(of feed: FeedState) -> Duration {
    let usual = max(feed.cadence.latency * 8, .seconds(10))
    return usual * (1 << min(feed.failures, 4))
  }
}

extension EnlistedPoll {
  /// When the feed is to be polled again; nil where it is gone.
  fileprivate var nextPoll: (id: Int64, host: String, due: Timestamp)? {
    let feed = settlement.feed
    guard feed.goneAt == nil else { return nil }
    return (feed.rowID, feed.host, max(feed.nextDueAt, feed.notBefore ?? feed.nextDueAt))
  }
}
