import Glibc
import News

extension TimeSource {
  /// The system's clocks.
  static let system = TimeSource(ContinuousClock(), now: wallClock)
}

/// Now, by the system's clock.
func wallClock() -> Timestamp {
  var time = timespec()
  unsafe clock_gettime(CLOCK_REALTIME, &time)
  let milliseconds = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  // A clock set beyond the year 9999 is no clock; the epoch says so to anybody.
  return Timestamp(milliseconds: milliseconds) ?? .epoch
}
