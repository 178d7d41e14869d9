import News

/// When to ask again for a page that could not be had: five minutes, doubled each time, at most six hours.
func nextTry(afterAttempts attempts: Int, asked: Duration?) -> Duration {
  let ours = Duration.seconds(300 * (1 << min(attempts, 6)))
  return min(max(ours, asked ?? .zero), .seconds(21_600))
}
