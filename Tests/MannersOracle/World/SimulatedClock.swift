package import News
import Synchronization

/// A clock that is moved by whoever drives a simulation, with the daemon's waits to look at.
///
/// The daemon has two lanes, because its waits mean different things: those of the schedule say when there is something to
/// do, those of the fetcher that a request is under way (its deadline) or kept back (a host's pause).
package final class SimulatedClock: Sendable {
  package enum Lane: Sendable { case daemon, fetcher }

  private struct Sleeper {
    let deadline: Duration
    let length: Duration
    let lane: Lane
    let continuation: CheckedContinuation<Bool, Never>
  }

  private struct State {
    var elapsed = Duration.zero
    /// What the wall clock was set forward.
    var jumped = Duration.zero
    var sleepers: [UInt64: Sleeper] = [:]
    var ids: UInt64 = 0
    var activity: UInt64 = 0
  }

  /// Waits up to here are ended at once: no deadline is so short, and what they wait for is other work.
  private static let short = Duration.seconds(1)
  /// A wait of the fetcher from here on is for the deadlines of requests, which are over long before; a shorter one is a
  /// host's pause.
  private static let deadline = Duration.seconds(21)

  private let state = Mutex(State())
  private let start: Timestamp

  /// - Parameter start: the wall clock at the beginning.
  package init(start: Timestamp) { self.start = start }

  /// Time since the beginning.
  package var elapsed: Duration { state.withLock { $0.elapsed } }

  /// Grows with everything that the daemon does with its clock.
  var activity: UInt64 { state.withLock { $0.activity } }

  /// When the next sleeper is to be woken, and whether it is one of the schedule's.
  func next(withDeadlines: Bool) -> (deadline: Duration, lane: Lane)? {
    state.withLock { state in
      let awaited = state.sleepers.values.lazy.filter {
        withDeadlines || $0.lane == .daemon || $0.length < Self.deadline
      }
      return awaited.min { $0.deadline < $1.deadline }.map { ($0.deadline, $0.lane) }
    }
  }

  package func now() -> Timestamp {
    state.withLock { state in
      state.activity += 1
      return wall(state)
    }
  }

  /// What the wall clock says has passed.
  var shown: Duration { state.withLock { $0.elapsed + $0.jumped } }

  /// The wall clock, for those who are not watched.
  package var wallClock: Timestamp { state.withLock { wall($0) } }

  package func time(_ lane: Lane) -> TimeSource {
    TimeSource(now: { self.now() }, elapsed: { self.elapsed }) { try await self.sleep($0, lane) }
  }

  /// Something happened elsewhere.
  func touch() { state.withLock { $0.activity += 1 } }

  /// Sets the wall clock forward, as NTP or a suspended laptop does; no time passes.
  func jump(by duration: Duration) { state.withLock { $0.jumped += duration } }

  private func wall(_ state: State) -> Timestamp {
    let (seconds, attoseconds) = (state.elapsed + state.jumped).components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    return Timestamp(milliseconds: start.milliseconds + milliseconds) ?? start
  }
}

extension SimulatedClock {
  /// Moves the time and wakes whoever slept until then.
  func advance(to moment: Duration) {
    wake { state in
      state.elapsed = max(state.elapsed, moment)
      let now = state.elapsed
      return state.sleepers.filter { $0.value.deadline <= now }.map(\.key)
    }
  }

  /// Wakes the next sleeper if it need not sleep for long.
  ///
  /// - Returns: whether there was one.
  func advanceShortly() -> Bool {
    let next = state.withLock { state -> Duration? in
      let next = state.sleepers.values.map(\.deadline).min()
      guard let next, next - state.elapsed <= Self.short else { return nil }
      return next
    }
    if let next { advance(to: next) }
    return next != nil
  }

  private func sleep(_ length: Duration, _ lane: Lane) async throws {
    let id = state.withLock { state in
      state.ids += 1
      state.activity += 1
      return state.ids
    }
    let slept = await withTaskCancellationHandler {
      await withCheckedContinuation { add(id, length, lane, $0) }
    } onCancel: {
      wake({ _ in [id] }, slept: false)
    }
    guard slept else { throw CancellationError() }
  }

  private func add(
    _ id: UInt64, _ length: Duration, _ lane: Lane, _ continuation: CheckedContinuation<Bool, Never>
  ) {
    let answer = state.withLock { state -> Bool? in
      if Task.isCancelled { return false }
      if length <= .zero { return true }
      // Once more: whoever looked since the ID was given saw no sleeper.
      state.activity += 1
      state.sleepers[id] = Sleeper(
        deadline: state.elapsed + length, length: length, lane: lane, continuation: continuation)
      return nil
    }
    if let answer { continuation.resume(returning: answer) }
  }

  private func wake(_ choose: (inout sending State) -> [UInt64], slept: Bool = true) {
    let sleepers = state.withLock { state -> [Sleeper] in
      let woken = choose(&state).compactMap { state.sleepers.removeValue(forKey: $0) }
      state.activity += 1
      return woken
    }
    for sleeper in sleepers { sleeper.continuation.resume(returning: slept) }
  }
}
