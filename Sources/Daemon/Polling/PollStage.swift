import Fetching
import Logging
import News
import Store

/// Steps 1 to 4: polls due feeds, parses them, and enlists their new entries.
struct PollStage: Sendable {
  let context: DaemonContext
  /// When this run began; a run with `--once` polls each feed once.
  let began: Timestamp
  let scheduler: PerHostScheduler<FeedState>

  init(context: DaemonContext, began: Timestamp) {
    self.context = context
    self.began = began
    scheduler = PerHostScheduler(
      width: context.options.pollWidth, signal: context.pollSignal, time: context.time
    ) { $0.host }
  }

  func run() async throws {
    try await scheduler.run(next: next) { feed in
      defer { context.feedsInFlight.release([feed.rowID]) }
      try await poll(feed)
    }
  }

  private func next(_ busyHosts: Set<String>, _ free: Int) async throws -> PerHostScheduler<FeedState>.Step {
    if context.isStopping { return .finish }
    let options = context.options
    // Read before the ledger is asked: a feed that is settled meanwhile may look due in the answer and no longer be in
    // flight, and would be polled twice.
    let inFlight = context.feedsInFlight.current
    let now = context.time.now()
    let feeds = try await context.ledger.due(
      by: options.pollsAll ? nil : options.isOnce ? began : now, unpolledSince: options.isOnce ? began : nil,
      at: now,
      busyHosts: busyHosts, limit: free)
    let fresh = feeds.filter { !inFlight.contains($0.rowID) && context.feedsInFlight.claim($0.rowID) }
    if !fresh.isEmpty { return .start(fresh) }
    if options.isOnce { return .finish }
    guard let due = try await context.ledger.nextDueTime() else { return .wait(until: nil) }
    return .wait(until: due > now ? due : nil)
  }

  private func poll(_ feed: FeedState) async throws {
    switch await response(to: request(for: feed)) {
    case .success(let response):
      // Read once, outside of the commit, which is repeated where the ledger has no room.
      let reading = response.isNotModified ? nil : await read(response)
      try await context.committing { try await settle(feed, response, reading) }
    case .failure(.cancelled), .failure(.shuttingDown): return
    case .failure(let error):
      try await context.committing {
        try await settle(feed, failed: error.description, disposition: error.disposition)
      }
    }
    context.metrics.update { $0.polled += 1 }
  }

  func response(to request: FetchRequest) async -> Result<FetchResponse, FetchError> {
    do throws(FetchError) {
      return .success(try await context.fetcher.fetch(request))
    } catch {
      return .failure(error)
    }
  }

  private func request(for feed: FeedState) -> FetchRequest {
    FetchRequest(
      url: feed.url, resource: .feed, validators: feed.validators, validatorsURL: feed.validatorsURL)
  }
}
