import Synchronization

/// The ledger rows that a task is working on, by row ID.
///
/// A row that is being worked on still looks due in the ledger until its outcome is committed, and a stage asks for due
/// rows again long before that. Without this set the same page would be fetched twice. A row is claimed when it is
/// picked and released when its outcome is committed; for an article that is not the end of its task but of the batch
/// that `ArticleWriter` commits.
final class InFlightRows: Sendable {
  private let rows = Mutex<Set<Int64>>([])

  var current: Set<Int64> { rows.withLock { $0 } }

  var count: Int { rows.withLock { $0.count } }

  /// - Returns: false where the row is claimed already.
  func claim(_ row: Int64) -> Bool { rows.withLock { $0.insert(row).inserted } }

  func release(_ settled: [Int64]) { rows.withLock { $0.subtract(settled) } }
}
