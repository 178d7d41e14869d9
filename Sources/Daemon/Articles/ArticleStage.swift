import Extraction
import Fetching
import Logging
import News
import Store

/// Steps 5 to 7: pending entries get their page, the page becomes an article, the article goes to the publisher.
struct ArticleStage: Sendable {
  let house: House
  let publisher: Publisher
  let pollsAreDone: @Sendable () -> Bool
  let lanes: Lanes<PendingEntry>
  let extractor: Extractor
  let memories = SiteMemories()

  init(house: House, publisher: Publisher, pollsAreDone: @escaping @Sendable () -> Bool) {
    self.house = house
    extractor = Extractor(options: house.options.extraction)
    self.publisher = publisher
    self.pollsAreDone = pollsAreDone
    lanes = Lanes(width: house.options.articleWidth, bell: house.articleBell, time: house.time) { $0.host }
  }

  func run() async throws {
    try await lanes.run(next: next) { pending in
      try await process(pending)
    }
  }

  private func next(_ busyHosts: Set<String>, _ free: Int) async throws -> Lanes<PendingEntry>.Next {
    if house.isStopping { return .end }
    let polled = pollsAreDone()
    let room = min(free, house.options.articleWidth - house.articlesInHand.count)
    guard room > 0 else { return .wait(until: nil) }
    let now = house.time.now()
    let due = try await house.ledger.pending(
      dueBy: house.options.isOnce ? nil : now, busyHosts: busyHosts, busyRows: house.articlesInHand.current,
      limit: room)
    let jobs = due.filter { house.articlesInHand.take($0.rowID) }
    if !jobs.isEmpty { return .jobs(jobs) }
    if house.options.isOnce { return polled ? .end : .wait(until: nil) }
    guard let next = try await house.ledger.nextPendingTime() else { return .wait(until: nil) }
    return .wait(until: next > now ? next : nil)
  }

  private func process(_ pending: PendingEntry) async throws {
    let outcome = await outcome(of: pending)
    if case .line(let line) = outcome { return await publish(line, of: pending) }
    // A line stays in hand until the publisher has settled it; all else ends here.
    defer { house.articlesInHand.release([pending.rowID]) }
    switch outcome {
    case .line, .abandoned: return
    case .later(let wait):
      try await house.enduring {
        try await house.ledger.postpone(pending, until: house.time.now().advanced(by: wait))
      }
      house.tally.count { $0.postponed += 1 }
    case .refused(let reason):
      try await house.enduring { try await house.ledger.refuse(pending, reason: reason) }
      house.tally.count { $0.refused += 1 }
      house.logger.info(
        "entry has nothing to publish",
        metadata: [
          "feed.url": "\(pending.feedURL)", "entry.id": "\(pending.articleID)", "reason": "\(reason)",
        ])
    }
  }

  private func publish(_ line: ArticleLine, of pending: PendingEntry) async {
    await publisher.submit(FinishedArticle(pendingRowID: pending.rowID, line: line))
    house.tally.count { counts in
      counts.articles += 1
      if line.textFrom != .page { counts.fromFeed += 1 }
    }
  }
}
