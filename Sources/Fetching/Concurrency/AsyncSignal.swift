import Synchronization

/// Wakes one waiting task.
///
/// A loop that looks for work and then waits for a wake-up would miss work that arrives between the two steps, and
/// sleep until the next timeout. So a signal that finds nobody waiting is remembered, and the next `wait()` returns at
/// once. Signals are not counted: many of them, unheard, wake the loop once, because one look finds all the work.
///
/// There must be at most one waiter. A lock guards the state, and no continuation is resumed while it is held.
package final class AsyncSignal: Sendable {
  private struct State {
    var isSignaled = false
    var waiter: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())

  package init() {}

  package func signal() {
    let waiter = state.withLock { state in
      defer { state.waiter = nil }
      if state.waiter == nil { state.isSignaled = true }
      return state.waiter
    }
    waiter?.resume()
  }

  /// Returns at the next signal, at once if one was missed, or when the task is cancelled.
  package func wait() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in
        if !enqueue(waiter) { waiter.resume() }
      }
    } onCancel: {
      state.withLock { state in state.waiter.take() }?.resume()
    }
  }

  /// - Returns: false where there is nothing to wait for. A task that was cancelled before its waiter was stored is
  ///   noticed here, since the cancellation handler has run by then and found none.
  private func enqueue(_ waiter: CheckedContinuation<Void, Never>) -> Bool {
    state.withLock { state in
      if state.isSignaled || Task.isCancelled {
        state.isSignaled = false
        return false
      }
      state.waiter = waiter
      return true
    }
  }
}
