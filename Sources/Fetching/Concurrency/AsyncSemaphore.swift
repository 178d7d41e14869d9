import Synchronization

/// A counting semaphore whose waiters suspend instead of blocking a thread.
///
/// `DispatchSemaphore` and locks block one of Swift's few pool threads for as long as they wait; with as many waiters as
/// threads nothing runs any more, not even the task that would release the permit. Here a waiter is a stored
/// continuation. Waiters are resumed first come, first served, and a cancelled waiter leaves the queue.
package final class AsyncSemaphore: Sendable {
  private struct State {
    var permits: Int
    var waiters: [(id: UInt64, continuation: CheckedContinuation<Bool, Never>)] = []
    var lastID: UInt64 = 0
  }

  private let state: Mutex<State>

  package init(permits: Int) {
    state = Mutex(State(permits: max(1, permits)))
  }

  /// Waits for a permit. Each permit must be given back with `release()`.
  ///
  /// - Throws: only if the task is cancelled while it waits.
  package func acquire() async throws(CancellationError) {
    if tryAcquire() { return }
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    let granted = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in enqueue(id, continuation) }
    } onCancel: {
      cancel(id)
    }
    guard granted else { throw CancellationError() }
  }

  /// Most requests find a permit, and need neither continuation nor cancellation handler.
  private func tryAcquire() -> Bool {
    state.withLock { state in
      guard state.permits > 0 else { return false }
      state.permits -= 1
      return true
    }
  }

  /// Hands the permit to the first waiter. It never becomes free in between, so a newcomer cannot overtake the queue.
  package func release() {
    let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard !state.waiters.isEmpty else {
        state.permits += 1
        return nil
      }
      return state.waiters.removeFirst().continuation
    }
    next?.resume(returning: true)
  }

  private func enqueue(_ id: UInt64, _ continuation: CheckedContinuation<Bool, Never>) {
    let answer = state.withLock { state -> Bool? in
      // The cancellation handler may have run before the continuation was stored, and found nothing to resume. The task
      // is marked as cancelled before its handlers run, so it shows here.
      if Task.isCancelled { return false }
      if state.permits > 0 {
        state.permits -= 1
        return true
      }
      state.waiters.append((id, continuation))
      return nil
    }
    if let answer { continuation.resume(returning: answer) }
  }

  private func cancel(_ id: UInt64) {
    let waiter = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard let index = state.waiters.firstIndex(where: { $0.id == id }) else { return nil }
      return state.waiters.remove(at: index).continuation
    }
    waiter?.resume(returning: false)
  }
}
