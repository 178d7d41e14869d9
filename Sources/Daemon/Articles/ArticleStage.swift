import Extraction
import Fetching
import Logging
import News
import Store

/// Steps 5 to 7: fetches the pages of pending entries, extracts the articles, and hands them to the writer.
struct ArticleStage: Sendable {
  let context: DaemonContext
  let writer: ArticleWriter
  let pollsAreDone: @Sendable () -> Bool
  let scheduler: PerHostScheduler<PendingEntry>
  let extractor: Extractor
  let memories = SiteMemories()

  init(context: DaemonContext, writer: ArticleWriter, pollsAreDone: @escaping @Sendable () -> Bool) {
    self.context = context
    extractor = Extractor(options: context.options.extraction)
    self.writer = writer
    self.pollsAreDone = pollsAreDone
    scheduler = PerHostScheduler(
      width: context.options.articleWidth, signal: context.articleSignal, time: context.time
    ) { $0.host }
  }

  func run() async throws {
    try await scheduler.run(next: next) { pending in
      try await process(pending)
    }
  }

  private func next(
    _ busyHosts: Set<String>, _ free: Int
  ) async throws -> PerHostScheduler<PendingEntry>.Step {
    if context.isStopping { return .finish }
    // Read before the ledger is asked: entries that a last poll enlists after the answer are found by another look.
    let polled = pollsAreDone()
    // A row whose line waits for the writer has no task any more but is still in flight; that is the back-pressure.
    let room = min(free, context.options.articleWidth - context.articlesInFlight.count)
    guard room > 0 else { return .wait(until: nil) }
    let now = context.time.now()
    let due = try await context.ledger.pending(
      dueBy: context.options.isOnce ? nil : now, busyHosts: busyHosts,
      busyRows: context.articlesInFlight.current, limit: room)
    let jobs = due.filter { context.articlesInFlight.claim($0.rowID) }
    if !jobs.isEmpty { return .start(jobs) }
    if context.options.isOnce { return polled ? .finish : .wait(until: nil) }
    guard let next = try await context.ledger.nextPendingTime() else { return .wait(until: nil) }
    return .wait(until: next > now ? next : nil)
  }

  private func process(_ pending: PendingEntry) async throws {
    let outcome = await outcome(of: pending)
    if case .line(let line) = outcome { return await submit(line, of: pending) }
    // A row that becomes a line is released by the writer, when the line is on disk; every other outcome ends here.
    defer { context.articlesInFlight.release([pending.rowID]) }
    switch outcome {
    case .line, .abandoned: return
    case .later(let wait):
      try await context.committing {
        try await context.ledger.postpone(pending, until: context.time.now().advanced(by: wait))
      }
      context.metrics.update { $0.postponed += 1 }
    case .refused(let reason):
      try await context.committing { try await context.ledger.refuse(pending, reason: reason) }
      context.metrics.update { $0.refused += 1 }
      context.logger.info(
        "entry has nothing to publish",
        metadata: [
          "feed.url": "\(pending.feedURL)", "entry.id": "\(pending.articleID)", "reason": "\(reason)",
        ])
    }
  }

  private func submit(_ line: ArticleLine, of pending: PendingEntry) async {
    await writer.submit(FinishedArticle(pendingRowID: pending.rowID, line: line))
    context.metrics.update { counts in
      counts.articles += 1
      if line.textFrom != .page { counts.fromFeed += 1 }
    }
  }
}
