import Delivery
import Fetching
import Logging
import News
import Store

/// An article that waits to be accepted.
struct FinishedArticle: Sendable {
  /// The pending row that it settles.
  let pendingRowID: Int64
  let line: ArticleLine
}

/// Accepts finished articles in batches and writes each batch to the output before the next.
///
/// Every accepted line costs a transaction and an fsync of the ledger and another of the file. Sixty-four article tasks
/// that committed by themselves would queue at SQLite's one writer and spend their time in fsync; and two of them could
/// write their lines to the file in another order than the ledger planned. So all of them hand their article to this
/// actor, which commits groups: what 200 ms bring, or 100 articles.
///
/// The order of one batch:
/// 1. Check that the file is still ours, and recover if it is not.
/// 2. Render the lines but for their numbers. No transaction is open yet.
/// 3. Accept them, in one transaction: from here on they will reach the file, whatever happens.
/// 4. Write and sync them, and delete them from the outbox.
/// 5. Release the rows, so that the article stage may pick others.
///
/// The queue is bounded by the article stage: it starts nothing while `articleWidth` lines are unwritten, and what runs then
/// may still hand over one each.
actor ArticleWriter {
  /// Called with the rows whose lines are on disk.
  typealias Settled = @Sendable ([Int64]) -> Void

  private let context: DaemonContext
  private let outbox: OutboxWriter
  private let settled: Settled
  private let signal = AsyncSignal()
  private var queue: [FinishedArticle] = []
  private var isClosed = false
  /// The number of the last line that was accepted; nil before the first batch.
  private var lastSeq: Int64?

  init(context: DaemonContext, outbox: OutboxWriter, settled: @escaping Settled) {
    self.context = context
    self.outbox = outbox
    self.settled = settled
  }

  /// Queues an article and returns; `settled` tells when it is on disk.
  func submit(_ article: FinishedArticle) {
    queue.append(article)
    signal.signal()
  }

  /// Ends `run` when the queue is written. Nothing may be submitted afterwards.
  func close() {
    isClosed = true
    signal.signal()
  }

  func run() async throws {
    while !isClosed || !queue.isEmpty {
      if queue.isEmpty { await signal.wait() }
      if queue.isEmpty && Task.isCancelled { return }
      try await waitForMore()
      try await write(takeBatch())
    }
  }

  /// Waits a moment, so that one transaction and one sync serve many articles.
  private func waitForMore() async throws {
    guard !isClosed, !queue.isEmpty, queue.count < Self.batchSize else { return }
    try? await context.time.sleep(Self.batchDelay)
  }

  private func takeBatch() -> [FinishedArticle] {
    let batch = Array(queue.prefix(Self.batchSize))
    queue.removeFirst(batch.count)
    return batch
  }

  private func write(_ batch: [FinishedArticle]) async throws {
    guard !batch.isEmpty else { return }
    try await retrying { try await outbox.recoverIfTouched() }
    let rows = try await accept(batch)
    do {
      try await outbox.deliver(rows)
    } catch {
      context.logger.error("could not write", metadata: ["error": "\(error)"])
      try await retrying { try await outbox.recover() }
    }
    settled(batch.map(\.pendingRowID))
  }

  private func accept(_ batch: [FinishedArticle]) async throws -> [OutboxRow] {
    let acceptances = try await rendered(batch)
    var rows: [OutboxRow] = []
    try await retrying {
      rows = try await context.ledger.accept(acceptances, into: outbox.destination.name)
    }
    lastSeq = rows.last?.seq ?? lastSeq
    return rows
  }

  /// The lines of a batch but for their numbers. The digits of the largest number that the batch may need are counted
  /// into `max_line_bytes` beforehand; the actor is the only one to accept lines, so it knows where the numbers begin.
  private func rendered(_ batch: [FinishedArticle]) async throws -> [Acceptance] {
    if lastSeq == nil { lastSeq = try await context.ledger.lastSeq() }
    let widest = (lastSeq ?? 0) + Int64(batch.count)
    let maxBytes = context.options.maxLineBytes
    return batch.map { article in
      Acceptance(
        pendingRowID: article.pendingRowID,
        line: article.line.unnumbered(maxBytes: maxBytes, widestSeq: widest))
    }
  }

  /// On a full disk the lines wait here, and the stages with them. Once the stages have ended, nobody is left to wait.
  private func retrying(_ work: () async throws -> Void) async throws {
    try await context.retrying("could not write, trying again", unless: { isClosed }, work)
  }

  private static let batchSize = 100
  /// Long enough to gather what 64 article tasks finish at the same time, and too short for a reader of `tail -F`.
  private static let batchDelay = Duration.milliseconds(200)
}
