import Synchronization

/// So many at once and no more; the others wait in line, first come first served, and may leave it.
final class Slots: Sendable {
  private struct State {
    var free: Int
    var line: [(ticket: UInt64, waiter: CheckedContinuation<Bool, Never>)] = []
    var tickets: UInt64 = 0
  }

  private let state: Mutex<State>

  init(_ count: Int) {
    state = Mutex(State(free: max(1, count)))
  }

  /// Waits for a free slot; each one taken must be given back.
  ///
  /// - Throws: only if the task is cancelled while waiting.
  func take() async throws(CancellationError) {
    let ticket = state.withLock { state in
      state.tickets += 1
      return state.tickets
    }
    let granted = await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in join(ticket, waiter) }
    } onCancel: {
      leave(ticket)
    }
    guard granted else { throw CancellationError() }
  }

  /// Passes the slot on to whoever waits longest.
  func giveBack() {
    let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard !state.line.isEmpty else {
        state.free += 1
        return nil
      }
      return state.line.removeFirst().waiter
    }
    next?.resume(returning: true)
  }

  private func join(_ ticket: UInt64, _ waiter: CheckedContinuation<Bool, Never>) {
    let answer = state.withLock { state -> Bool? in
      // Cancellation marks the task before it calls leave(): whoever is late to the line learns it here.
      if Task.isCancelled { return false }
      if state.free > 0 {
        state.free -= 1
        return true
      }
      state.line.append((ticket, waiter))
      return nil
    }
    if let answer { waiter.resume(returning: answer) }
  }

  private func leave(_ ticket: UInt64) {
    let waiter = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard let place = state.line.firstIndex(where: { $0.ticket == ticket }) else { return nil }
      return state.line.remove(at: place).waiter
    }
    waiter?.resume(returning: false)
  }
}
