package import News

/// The daemon's clock: the wall clock for what is written down, and sleep for what waits. Tests bring their own.
package struct Timekeeper: Sendable {
  package var now: @Sendable () -> Timestamp
  /// Ends early, with an error, where the task is cancelled.
  package var sleep: @Sendable (Duration) async throws -> Void

  package init(
    now: @escaping @Sendable () -> Timestamp, sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.now = now
    self.sleep = sleep
  }
}

extension Timestamp {
  func advanced(by duration: Duration) -> Timestamp {
    advanced(bySeconds: duration.components.seconds)
  }

  /// How long from an earlier moment to this one.
  func duration(since earlier: Timestamp) -> Duration {
    .milliseconds(milliseconds - earlier.milliseconds)
  }
}
