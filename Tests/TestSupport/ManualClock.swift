package import News
import Synchronization

/// A clock that stands still until a test moves it.
package final class ManualClock: Clock, Sendable {
  package struct Instant: InstantProtocol {
    package let offset: Duration

    package func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }

    package func duration(to other: Instant) -> Duration { other.offset - offset }

    package static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
  }

  private struct Sleeper {
    let id: UInt64
    let deadline: Instant
    let continuation: CheckedContinuation<Bool, Never>
  }

  private struct State {
    var now = Instant(offset: .zero)
    var sleepers: [Sleeper] = []
    var ids: UInt64 = 0
    var onlookers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
  }

  private let state = Mutex(State())

  package init() {}

  package var now: Instant { state.withLock { $0.now } }

  package var minimumResolution: Duration { .zero }

  package func sleep(until deadline: Instant, tolerance: Duration? = nil) async throws {
    let id = state.withLock { state in
      state.ids += 1
      return state.ids
    }
    let slept = await withTaskCancellationHandler {
      await withCheckedContinuation { add(Sleeper(id: id, deadline: deadline, continuation: $0)) }
    } onCancel: {
      wake(id)
    }
    guard slept else { throw CancellationError() }
  }

  /// The clock as the rooms take it. The wall clock of it starts at the epoch.
  package var time: TimeSource {
    TimeSource(self) { [self] in Timestamp.epoch.advanced(by: now.offset) }
  }

  /// Moves the time and wakes whoever slept until then.
  package func advance(by duration: Duration) {
    let due = state.withLock { state -> [Sleeper] in
      state.now = state.now.advanced(by: duration)
      let now = state.now
      let due = state.sleepers.filter { $0.deadline <= now }
      state.sleepers.removeAll { $0.deadline <= now }
      return due
    }
    for sleeper in due { sleeper.continuation.resume(returning: true) }
  }

  /// How long everybody who sleeps now has still to sleep, shortest first.
  package var sleeping: [Duration] {
    state.withLock { state in state.sleepers.map { state.now.duration(to: $0.deadline) }.sorted() }
  }

  /// Waits until at least so many sleep at the same moment.
  package func sleepers(atLeast count: Int) async {
    await withCheckedContinuation { continuation in
      let isEnough = state.withLock { state in
        if state.sleepers.count >= count { return true }
        state.onlookers.append((count, continuation))
        return false
      }
      if isEnough { continuation.resume() }
    }
  }
}

extension ManualClock {
  private func add(_ sleeper: Sleeper) {
    let (answer, onlookers) = state.withLock { state -> (Bool?, [CheckedContinuation<Void, Never>]) in
      if Task.isCancelled { return (false, []) }
      if sleeper.deadline <= state.now { return (true, []) }
      state.sleepers.append(sleeper)
      let count = state.sleepers.count
      let content = state.onlookers.filter { $0.count <= count }.map(\.continuation)
      state.onlookers.removeAll { $0.count <= count }
      return (nil, content)
    }
    if let answer { sleeper.continuation.resume(returning: answer) }
    for onlooker in onlookers { onlooker.resume() }
  }

  private func wake(_ id: UInt64) {
    let sleeper = state.withLock { state -> Sleeper? in
      guard let place = state.sleepers.firstIndex(where: { $0.id == id }) else { return nil }
      return state.sleepers.remove(at: place)
    }
    sleeper?.continuation.resume(returning: false)
  }
}
