import Delivery
import Feeds
import Fetching
import Logging
import News
import Store

/// Commits the outcomes of polls in batches.
///
/// Every poll changes its feed's row, and every commit is an fsync. A hundred polls a second that committed by themselves
/// would keep the disk busy with nothing else. So they hand their outcome to this actor, which commits what a fifth of a
/// second brings; the feed goes back into the schedule when that is done.
///
/// The queue is bounded: beyond `limit` a task waits in `submit` and keeps its place. A full disk thus stops polling.
actor PollWriter {
  /// Called with what has been committed.
  typealias Settled = @Sendable ([EnlistedPoll]) -> Void
  /// The same, of one poll.
  typealias Committed = @Sendable (EnlistedPoll) -> Void

  private let context: DaemonContext
  private let events: OutboxWriter
  private let settled: Settled
  private let signal = AsyncSignal()
  private var queue: [(poll: Enlistment, committed: Committed)] = []
  private var entries = 0
  /// Feeds whose last failure is to be taken back, once it has been committed.
  private var forgiven: [Int64] = []
  private var waiters: [CheckedContinuation<Void, Never>] = []
  private var isClosed = false
  /// Whether `run` has ended, so that nobody will make room.
  private var isOver = false

  init(context: DaemonContext, events: OutboxWriter, settled: @escaping Settled) {
    self.context = context
    self.events = events
    self.settled = settled
  }

  /// Takes back a failure of feeds, after what is queued.
  func forgive(_ feeds: [Int64]) {
    guard !feeds.isEmpty else { return }
    forgiven += feeds
    signal.signal()
  }

  /// Queues a poll; waits where the queue is full.
  func submit(_ poll: Enlistment, committed: @escaping Committed = { _ in }) async {
    while isFull, !isOver {
      await withCheckedContinuation { waiters.append($0) }
    }
    queue.append((poll, committed))
    entries += poll.entries.count
    signal.signal()
  }

  /// Ends `run` when the queue is committed. Nothing may be submitted afterwards.
  func close() {
    isClosed = true
    signal.signal()
  }

  func run() async throws {
    defer {
      isOver = true
      resumeWaiters()
    }
    while !isClosed || !isEmpty {
      if isEmpty { await signal.wait() }
      if isEmpty && Task.isCancelled { return }
      if !isClosed, !isEmpty, !isFull { try? await context.time.sleep(Self.delay) }
      let batch = takeBatch()
      try await commit(batch.polls)
      if !batch.forgiven.isEmpty {
        try await context.committing { try await context.ledger.forgive(batch.forgiven) }
      }
    }
  }

  private var isFull: Bool { queue.count >= Self.limit || entries >= Self.entryLimit }

  private var isEmpty: Bool { queue.isEmpty && forgiven.isEmpty }

  private func takeBatch() -> (polls: [(poll: Enlistment, committed: Committed)], forgiven: [Int64]) {
    let batch = (queue, forgiven)
    queue = []
    forgiven = []
    entries = 0
    resumeWaiters()
    return batch
  }

  private func resumeWaiters() {
    let waiting = waiters
    waiters = []
    for waiter in waiting { waiter.resume() }
  }

  private func commit(_ batch: [(poll: Enlistment, committed: Committed)]) async throws {
    guard !batch.isEmpty else { return }
    var committed: [EnlistedPoll] = []
    var lines: [OutboxRow] = []
    try await context.committing {
      (committed, lines) = try await context.ledger.enlist(
        batch.map(\.poll), eventsInto: events.destination.name, at: context.time.now())
    }
    for (one, poll) in zip(batch, committed) { one.committed(poll) }
    settled(committed)
    guard !lines.isEmpty else { return }
    try await context.committing {
      try await events.recoverIfTouched()
      try await events.deliver(lines)
    }
    try await writeAtom()
  }

  /// For people: the last events as a feed. What cannot be written now is in the next one.
  private func writeAtom() async throws {
    guard let file = events.destination.atomFile else { return }
    let lines = try await context.ledger.lastFeedEvents(100)
    do throws(DeliveryError) {
      try file.write(FeedEventsAtom.write(lines.compactMap(FeedEvent.read)))
    } catch {
      context.logger.warning("could not write the feed of events", metadata: ["error": "\(error)"])
    }
  }

  private static let limit = 256
  private static let entryLimit = 5_000
  /// Long enough to gather what a second of a hundred polls brings in five commits.
  private static let delay = Duration.milliseconds(200)
}
