import Synchronization

/// Wakes one waiting loop. Rings that nobody heard yet count as one.
final class Bell: Sendable {
  private struct State {
    var isRung = false
    var waiter: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())

  func ring() {
    let waiter = state.withLock { state in
      defer { state.waiter = nil }
      if state.waiter == nil { state.isRung = true }
      return state.waiter
    }
    waiter?.resume()
  }

  /// Returns at the next ring, or at once if one was missed, or when the task is cancelled.
  func wait() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in
        if !enqueue(waiter) { waiter.resume() }
      }
    } onCancel: {
      state.withLock { state in state.waiter.take() }?.resume()
    }
  }

  /// - Returns: false where there is nothing to wait for.
  private func enqueue(_ waiter: CheckedContinuation<Void, Never>) -> Bool {
    state.withLock { state in
      if state.isRung || Task.isCancelled {
        state.isRung = false
        return false
      }
      state.waiter = waiter
      return true
    }
  }
}
