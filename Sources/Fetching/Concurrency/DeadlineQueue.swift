import HeapModule
import News
import Synchronization

/// The deadlines of all requests in flight, watched by one task (`run`).
final class DeadlineQueue: Sendable {
  private struct Deadline: Comparable {
    var at: Duration
    var id: UInt64

    static func < (left: Deadline, right: Deadline) -> Bool { (left.at, left.id) < (right.at, right.id) }
  }

  private struct State {
    var deadlines = Heap<Deadline>()
    /// A deadline without a waiter has been met; it stays in the heap until its time comes.
    var waiters: [UInt64: CheckedContinuation<Void, Never>] = [:]
    var lastID: UInt64 = 0
  }

  private let state = Mutex(State())
  private let time: TimeSource
  private let alarm: Alarm

  init(time: TimeSource) {
    self.time = time
    alarm = Alarm(time: time)
  }

  /// Watches the deadlines until cancelled.
  func run() async { await alarm.run { self.expire() } }

  /// Does the work, or cancels it when the time is over.
  ///
  /// - Returns: nil where the time was over first.
  func within<Result: Sendable>(
    _ limit: Duration, _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result? {
    try await withThrowingTaskGroup(of: Result?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        await self.wait(limit)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }

  /// Returns when the time is over, or when the task is cancelled.
  private func wait(_ limit: Duration) async {
    let deadline = time.elapsed() + limit
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in
        // The handler may have run before the waiter was stored, and found nothing to resume.
        let isCancelled = state.withLock { state in
          if Task.isCancelled { return true }
          state.waiters[id] = waiter
          state.deadlines.insert(Deadline(at: deadline, id: id))
          return false
        }
        if isCancelled { waiter.resume() } else { alarm.set(deadline) }
      }
    } onCancel: {
      state.withLock { $0.waiters.removeValue(forKey: id) }?.resume()
    }
  }

  private func expire() {
    let now = time.elapsed()
    let (expired, next) = state.withLock { state in
      var expired: [CheckedContinuation<Void, Never>] = []
      while let first = state.deadlines.min, first.at <= now || state.waiters[first.id] == nil {
        _ = state.deadlines.popMin()
        if let waiter = state.waiters.removeValue(forKey: first.id) { expired.append(waiter) }
      }
      return (expired, state.deadlines.min?.at)
    }
    if let next { alarm.set(next) }
    for waiter in expired { waiter.resume() }
  }
}
