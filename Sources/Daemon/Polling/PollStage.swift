import Fetching
import Logging
import News
import Store

/// Steps 1 to 4: due feeds are asked, read, and their new entries enlisted.
struct PollStage: Sendable {
  let house: House
  /// When this run began; a run with `--once` polls each feed once.
  let began: Timestamp
  let lanes: Lanes<FeedState>

  init(house: House, began: Timestamp) {
    self.house = house
    self.began = began
    lanes = Lanes(width: house.options.pollWidth, bell: house.pollBell, time: house.time) { $0.host }
  }

  func run() async throws {
    try await lanes.run(next: next) { feed in
      defer { house.pollsInHand.release([feed.rowID]) }
      try await poll(feed)
    }
  }

  private func next(_ busyHosts: Set<String>, _ free: Int) async throws -> Lanes<FeedState>.Next {
    if house.isStopping { return .end }
    let options = house.options
    // Taken before the question: a feed that is settled while we ask may still look due.
    let inHand = house.pollsInHand.current
    let now = house.time.now()
    let feeds = try await house.ledger.due(
      by: options.pollsAll ? nil : options.isOnce ? began : now, unpolledSince: options.isOnce ? began : nil,
      at: now,
      busyHosts: busyHosts, limit: free)
    let fresh = feeds.filter { !inHand.contains($0.rowID) && house.pollsInHand.take($0.rowID) }
    if !fresh.isEmpty { return .jobs(fresh) }
    if options.isOnce { return .end }
    guard let due = try await house.ledger.nextDueTime() else { return .wait(until: nil) }
    return .wait(until: due > now ? due : nil)
  }

  private func poll(_ feed: FeedState) async throws {
    switch await answer(to: request(for: feed)) {
    case .success(let response): try await house.enduring { try await settle(feed, response) }
    case .failure(.cancelled), .failure(.shuttingDown): return
    case .failure(let error):
      try await house.enduring {
        try await settle(feed, failed: error.description, disposition: error.disposition)
      }
    }
    house.tally.count { $0.polled += 1 }
  }

  private func answer(to request: FetchRequest) async -> Result<FetchResponse, FetchError> {
    do throws(FetchError) {
      return .success(try await house.fetcher.fetch(request))
    } catch {
      return .failure(error)
    }
  }

  private func request(for feed: FeedState) -> FetchRequest {
    FetchRequest(
      url: feed.url, kind: .feed, validators: feed.validators, validatorsURL: feed.validatorsURL)
  }
}
