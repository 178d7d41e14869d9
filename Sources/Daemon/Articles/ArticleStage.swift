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
      places: context.options.pagePlaces, schedule: context.pageSchedule,
      time: context.time, pause: context.options.pageDelay)
  }

  func run() async throws {
    let context = context
    try await scheduler.run {
      if context.isStopping { return .stopping }
      let room = max(0, context.options.articleWidth - context.unwrittenLines.value)
      return context.options.isOnce && pollsAreDone() ? .finishing(room: room) : .working(room: room)
    } load: { ids in
      let entries = try await context.ledger.pending(ids)
      return Dictionary(uniqueKeysWithValues: entries.map { ($0.rowID, $0) })
    } work: { job in
      try await process(job.value)
    }
  }

  /// - Returns: what was learned of the page's host.
  private func process(_ pending: PendingEntry) async throws -> HostSchedule.Standing {
    let outcome = await filteredOutcome(of: pending)
    if case .line(let line) = outcome {
      await submit(line, of: pending)
      return .sound
    }
    switch outcome {
    case .line, .abandoned: return .sound
    case .later(let wait, let error):
      try await postpone(pending, wait, error)
      return error.isSlow ? .doubtful : .sound
    case .filtered(let verdict):
      try await drop(pending, by: verdict)
      return .sound
    case .refused(let reason):
      try await context.committing { try await context.ledger.refuse(pending, reason: reason) }
      context.metrics.update { $0.refused += 1 }
      context.logger.info(
        "entry has nothing to publish",
        metadata: [
          "feed.url": "\(shown(pending.feedURL))", "entry.id": "\(pending.articleID)", "reason": "\(reason)",
        ])
      return .sound
    }
  }

  /// Keeps an entry pending. Where the host asked us to stay away, its other pages wait as well.
  private func postpone(_ pending: PendingEntry, _ wait: Duration, _ error: FetchError) async throws {
    let now = context.time.now()
    if error.speaks(for: pending.host),
      let rest = context.hostRests.rest(after: error, host: pending.host, isPage: true, at: now)
    {
      try await context.rest(rest)
    }
    let next = now.advanced(by: wait)
    try await context.committing { try await context.ledger.postpone(pending, until: next) }
    context.pageSchedule.insert([(pending.rowID, pending.host, next)])
    context.metrics.update { $0.postponed += 1 }
  }

  private func submit(_ line: ArticleLine, of pending: PendingEntry) async {
    context.unwrittenLines.add(1)
    await writer.submit(FinishedArticle(pendingRowID: pending.rowID, line: line))
    context.metrics.update { counts in
      counts.articles += 1
      if line.textFrom != .page { counts.fromFeed += 1 }
    }
  }
}
