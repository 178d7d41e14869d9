import News

/// How long to wait before the next poll: the longest of what operator, feed and server ask for, within the limits.
///
/// An operator's interval below the floor stands: whoever wrote it was warned.
func nextPoll(interval: Duration, asked: [Duration], manners: ClosedRange<Duration>) -> Duration {
  let floor = min(manners.lowerBound, interval)
  let wish = asked.reduce(interval, max)
  return min(max(wish, floor), max(manners.upperBound, interval))
}

/// How long to wait after so many failures in a row: each doubles the interval, up to a day.
func nextPoll(interval: Duration, failures: Int, manners: ClosedRange<Duration>) -> Duration {
  let doublings = min(max(failures - 1, 0), 16)
  return min(interval * (1 << doublings), max(manners.upperBound, interval))
}

/// Adds up to a tenth, always the same for the same seed. Feeds that were subscribed at the same moment would otherwise
/// be polled at the same moment for ever.
func jittered(_ interval: Duration, seed: some StringProtocol) -> Duration {
  let hash = seed.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  let share = Int64(((hash ^ (hash >> 32)) &* 0x9e37_79b9_7f4a_7c15) >> 56)
  return interval + .milliseconds(interval.components.seconds * 1000 * share / 2560)
}
