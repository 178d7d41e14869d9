import News

/// How long to wait before a page is fetched again that could not be had: five minutes, doubled each time, at most six
/// hours, unless the server asks for more.
func nextTry(afterAttempts attempts: Int, asked: Duration?) -> Duration {
  let ours = Duration.seconds(300 * (1 << min(attempts, 6)))
  return min(max(ours, asked ?? .zero), .seconds(21_600))
}
