import Delivery
import Logging
import News
import Store

/// An article that waits for its turn to be accepted.
struct FinishedArticle: Sendable {
  /// The pending row that it settles.
  let pendingRowID: Int64
  let line: ArticleLine
}

/// Where all finished articles meet: it takes turns, accepts them in groups, and writes each group before the next.
actor Publisher {
  /// Called with the rows that are settled: their lines are on disk, or will be whatever happens.
  typealias Settled = @Sendable ([Int64]) -> Void

  private let ledger: Ledger
  private let drain: Drain
  private let time: Timekeeper
  private let logger: Logger
  private let givesUp: Bool
  private let settled: Settled
  private let bell = Bell()
  private let maxLineBytes: Int
  private var queue: [FinishedArticle] = []
  /// The number of the last line that was accepted; nil before the first batch.
  private var lastSeq: Int64?
  private var isClosed = false

  /// - Parameter givesUp: fails where the file cannot be written, instead of waiting for better times.
  init(
    ledger: Ledger, drain: Drain, time: Timekeeper, logger: Logger, maxLineBytes: Int, givesUp: Bool,
    settled: @escaping Settled
  ) {
    self.ledger = ledger
    self.drain = drain
    self.time = time
    self.logger = logger
    self.maxLineBytes = maxLineBytes
    self.givesUp = givesUp
    self.settled = settled
  }

  /// Takes an article in hand; it is accepted within moments. The stages bound how many are in hand.
  func submit(_ article: FinishedArticle) {
    queue.append(article)
    bell.ring()
  }

  /// What was submitted is still written; then `run` returns.
  func close() {
    isClosed = true
    bell.ring()
  }

  func run() async throws {
    while !isClosed || !queue.isEmpty {
      if queue.isEmpty { await bell.wait() }
      if queue.isEmpty && Task.isCancelled { return }
      try await gather()
      try await publish(takeBatch())
    }
  }

  /// Waits a moment for more, so that one transaction and one sync serve many articles.
  private func gather() async throws {
    guard !isClosed, !queue.isEmpty, queue.count < Self.batchSize else { return }
    try? await time.sleep(Self.gathering)
  }

  private func takeBatch() -> [FinishedArticle] {
    let batch = Array(queue.prefix(Self.batchSize))
    queue.removeFirst(batch.count)
    return batch
  }

  private func publish(_ batch: [FinishedArticle]) async throws {
    guard !batch.isEmpty else { return }
    try await patiently { try await drain.recoverIfTouched() }
    let rows = try await patientlyAccept(batch)
    do {
      try await drain.deliver(rows)
    } catch {
      logger.error("could not write", metadata: ["error": "\(error)"])
      try await patiently { try await drain.recover() }
    }
    settled(batch.map(\.pendingRowID))
  }

  private func patientlyAccept(_ batch: [FinishedArticle]) async throws -> [OutboxRow] {
    let acceptances = try await rendered(batch)
    var rows: [OutboxRow] = []
    try await patiently { rows = try await ledger.accept(acceptances, into: drain.destination.name) }
    lastSeq = rows.last?.seq ?? lastSeq
    return rows
  }

  /// The lines of a batch but for their numbers, rendered while no transaction is open.
  private func rendered(_ batch: [FinishedArticle]) async throws -> [Acceptance] {
    let last = if let lastSeq { lastSeq } else { try await ledger.lastSeq() }
    lastSeq = last
    return batch.map { article in
      Acceptance(
        pendingRowID: article.pendingRowID,
        line: article.line.unnumbered(maxBytes: maxLineBytes, widestSeq: last + Int64(batch.count)))
    }
  }

  /// Tries until it succeeds: on a full disk the lines wait, and so do we.
  private func patiently(_ work: () async throws -> Void) async throws {
    while true {
      do {
        return try await work()
      } catch {
        guard case .retry(let after) = disposition(of: error), !givesUp, !isClosed else { throw error }
        logger.error("could not write, trying again", metadata: ["error": "\(error)"])
        try await time.sleep(after ?? .seconds(5))
      }
    }
  }

  private static let batchSize = 100
  private static let gathering = Duration.milliseconds(200)
}

/// What to do about an error of the left half of the house.
func disposition(of error: any Error) -> Disposition {
  switch error {
  case let error as LedgerError: error.disposition
  case let error as DeliveryError: error.disposition
  case is CancellationError: .retry(after: nil)
  default: .stop
  }
}
