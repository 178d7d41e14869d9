/// The time as an argument: what it is, how much of it has passed, and how to wait.
///
/// Code that reads a clock by itself can only be tested by waiting for it. Everything in the daemon and below that
/// schedules, pauses or gives up takes this value instead; the program passes the system's clocks
/// (`TimeSource.system` of the executable), tests pass one that they advance.
///
/// There are two clocks in it because neither can do the other's work: `now` is what is stored and compared across
/// restarts, but jumps when somebody sets the clock; `elapsed` never jumps, but means nothing to another process.
package struct TimeSource: Sendable {
  /// The wall clock.
  package let now: @Sendable () -> Timestamp
  /// Monotonic time since this value was made.
  package let elapsed: @Sendable () -> Duration
  /// Throws where the task is cancelled before the time is over.
  package let sleep: @Sendable (Duration) async throws -> Void

  package init(
    now: @escaping @Sendable () -> Timestamp, elapsed: @escaping @Sendable () -> Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.now = now
    self.elapsed = elapsed
    self.sleep = sleep
  }

  /// Waits and measures by a monotonic clock.
  package init<C: Clock>(_ clock: C, now: @escaping @Sendable () -> Timestamp)
  where C.Duration == Duration, C: Sendable {
    let start = clock.now
    self.init(
      now: now, elapsed: { start.duration(to: clock.now) },
      sleep: { try await clock.sleep(until: clock.now.advanced(by: $0), tolerance: nil) })
  }
}

extension Timestamp {
  /// Whole seconds later; a fraction of a second is dropped.
  package func advanced(by duration: Duration) -> Timestamp {
    advanced(bySeconds: duration.components.seconds)
  }

  /// How long from an earlier moment to this one.
  package func duration(since earlier: Timestamp) -> Duration {
    .milliseconds(milliseconds - earlier.milliseconds)
  }
}
