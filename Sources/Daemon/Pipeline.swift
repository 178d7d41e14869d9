import Delivery
package import Fetching
package import Logging
package import News
package import Store

/// The daemon's work, from due feed to line on disk.
///
/// Invariants:
/// 1. What is accepted reaches the file exactly once: not lost, not twice, not torn, whatever instruction the process
///    dies at.
/// 2. A feed's validators are committed only together with the enlistment of every new entry of that body, so a 304
///    never hides an entry; a pending entry survives any crash, is retried over hours, and ends as a line or as a
///    counted refusal with a reason.
/// 3. Two twins never pass each other: verdict and acceptance share a turn.
/// 4. A failing entry never stops its feed, a failing feed never stops another; only a failure of the ledger or of the
///    output stops the daemon.
/// 5. Memory is bounded by configuration, not by input.
package struct Pipeline: Sendable {
  private let context: DaemonContext
  private let destination: Destination
  private let events: Destination

  package init(
    options: DaemonOptions, ledger: Ledger, fetcher: Fetcher, destination: Destination,
    events: Destination, time: TimeSource,
    logger: Logger, metrics: Metrics
  ) {
    context = DaemonContext(
      options: options, ledger: ledger, fetcher: fetcher, time: time, logger: logger, metrics: metrics)
    self.destination = destination
    self.events = events
  }

  /// Recovers, calls `ready`, and works until stopped (or, with `--once`, until all is written).
  package func run(feeds: [NewSubscription], ready: @Sendable () -> Void) async throws {
    let outbox = outboxWriter(destination, .articles)
    let eventWriter = outboxWriter(events, .feedEvents)
    do {
      try await context.committing {
        try await outbox.recover()
        try await eventWriter.recover()
      }
      try await context.committing {
        try await context.ledger.subscribe(to: feeds, at: context.time.now())
      }
      try await loadSchedules()
      context.metrics.update { $0.feeds = feeds.count }
      ready()
      try await work(articleWriter(to: outbox), events: eventWriter)
      try await logRefusals()
    } catch  where context.isStopping && disposition(of: error) != .stop {
      context.logger.warning(
        "stopped before all was written; the rest waits in the ledger", metadata: ["error": "\(error)"])
    }
  }

  private func outboxWriter(_ destination: Destination, _ stream: OutputStream) -> OutboxWriter {
    OutboxWriter(
      ledger: context.ledger, destination: destination, stream: stream, logger: context.logger,
      time: context.time)
  }

  /// Fills the schedules from the ledger. Hosts first: what they asked for stays in force, with `--now` too.
  private func loadSchedules() async throws {
    let now = context.time.now()
    let rests = try await context.ledger.restingHosts(at: now)
    context.hostRests.load(rests)
    for rest in rests {
      context.pageSchedule.rest(rest.host, until: rest.until)
      if !rest.pagesOnly { context.feedSchedule.rest(rest.host, until: rest.until) }
    }
    let pollsAll = context.options.pollsAll
    let feeds = try await context.ledger.dueFeeds()
    context.feedSchedule.insert(
      feeds.map { feed in
        (feed.rowID, feed.host, max(pollsAll ? min(now, feed.dueAt) : feed.dueAt, feed.notBefore ?? .epoch))
      })
    let pending = try await context.ledger.pendingRows()
    context.pageSchedule.insert(pending.map { ($0.rowID, $0.host, $0.nextTryAt) })
  }

  /// Why entries ended without a line, over the life of the ledger.
  private func logRefusals() async throws {
    let refusals = try await context.ledger.refusals()
    guard !refusals.isEmpty else { return }
    let facts = refusals.map { ("refused.\($0)", Logger.MetadataValue.string("\($1)")) }
    context.logger.info("entries without a line so far", metadata: Dictionary(uniqueKeysWithValues: facts))
  }

  /// Runs the stages and the writer until all have ended. The first to throw cancels the others.
  private func work(_ writer: ArticleWriter, events: OutboxWriter) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await writer.run() }
      group.addTask {
        try await runStages(writer, events: events)
        await writer.close()
      }
      while try await group.next() != nil {}
    }
  }

  /// Starts nothing new. What is in flight may end within the grace period, then `run` returns. Nothing is lost: what
  /// was not finished is still pending in the ledger.
  package func stop() {
    context.stopping.set()
    context.stopSignal.signal()
    context.pollSignal.signal()
    context.articleSignal.signal()
  }

  private func articleWriter(to outbox: OutboxWriter) -> ArticleWriter {
    let context = context
    return ArticleWriter(context: context, outbox: outbox) { rows in
      context.unwrittenLines.add(-rows.count)
      context.articleSignal.signal()
    }
  }

  private func runStages(_ writer: ArticleWriter, events: OutboxWriter) async throws {
    let pollsDone = AtomicFlag()
    let polls = PollStage(context: context, events: events)
    let articles = ArticleStage(context: context, writer: writer) { pollsDone.isSet }
    try await untilDoneOrGraceIsOver {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await polls.run()
          pollsDone.set()
          context.articleSignal.signal()
        }
        group.addTask { try await articles.run() }
        while try await group.next() != nil {}
      }
    }
  }

  /// Cancels the work when the grace period after a stop is over.
  private func untilDoneOrGraceIsOver(_ work: @escaping @Sendable () async throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await work() }
      group.addTask {
        await context.stopSignal.wait()
        try? await context.time.sleep(context.options.grace)
      }
      try await group.next()
      group.cancelAll()
    }
  }
}
