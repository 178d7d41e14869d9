import TestSupport

/// Moves a simulated clock on whenever nothing is going on.
///
/// The clock must not be moved far while a request is under way, or its deadline ends it. What is under way, or answered and
/// not yet committed, is found in the ledger: its feed or page is still due there. The rest of the daemon's work shows by
/// what it does with the clock; so the driver looks several times, with turns for the server and for other tasks in
/// between. Where it is wrong, the daemon's next step comes late by the clock, never early.
struct SimulationDriver: Sendable {
  let clock: SimulatedClock
  let server: LoopbackServer
  /// Requests that the server never answers.
  let hanging: @Sendable () -> Int
  /// Whether the ledger holds nothing that is due and could be done.
  let isSettled: @Sendable () async -> Bool
  /// The schedule's waits end at multiples of this, so that a simulation of days is no matter of minutes.
  let grain: Duration

  /// A wait up to this long may be for a host's pause, with work that is due behind it.
  private static let pause = Duration.seconds(21)

  /// Until that moment, or until `isOver`.
  func drive(until end: Duration, isOver: () -> Bool) async {
    while !isOver(), clock.elapsed < end {
      if clock.advanceShortly() {
        await Task.yield()
        continue
      }
      var seen = await quiet(isOver, rounds: 4)
      guard !isOver(), let next = clock.next(withDeadlines: hanging() > 0) else { continue }
      let isLong = next.deadline - clock.elapsed > Self.pause
      if !isLong { seen = await quiet(isOver, rounds: 20) }
      if isLong, await !isSettled() { await settle(isOver, since: seen) }
      // Meanwhile something may have been begun, or is to be waited for more shortly.
      guard clock.activity == seen else { continue }
      clock.advance(to: min(end, isLong && next.lane == .daemon ? grained(next.deadline) : next.deadline))
    }
  }

  private func grained(_ deadline: Duration) -> Duration {
    grain * Int((deadline + grain - .milliseconds(1)) / grain)
  }

  /// Waits for the ledger, as a commit may take as long as the disk does; not for ever.
  private func settle(_ isOver: () -> Bool, since seen: UInt64) async {
    for turn in 1...3_000 where !isOver() && clock.activity == seen {
      await server.turn()
      if turn.isMultiple(of: 50), await isSettled() { return }
    }
  }

  /// - Returns: the clock's activity by then.
  private func quiet(_ isOver: () -> Bool, rounds: Int) async -> UInt64 {
    var (calm, seen) = (0, clock.activity)
    while !isOver(), calm < rounds {
      await server.turn()
      for _ in 0..<5 { await Task.yield() }
      let now = clock.activity
      calm = now == seen ? calm + 1 : 0
      seen = now
    }
    return seen
  }
}
