import Synchronization

/// The rows that somebody is at work on, from the moment they are picked until they are settled.
final class InHand: Sendable {
  private let rows = Mutex<Set<Int64>>([])

  var current: Set<Int64> { rows.withLock { $0 } }

  var count: Int { rows.withLock { $0.count } }

  /// - Returns: false where the row is in somebody's hand already.
  func take(_ row: Int64) -> Bool { rows.withLock { $0.insert(row).inserted } }
  func release(_ settled: [Int64]) { rows.withLock { $0.subtract(settled) } }
}
