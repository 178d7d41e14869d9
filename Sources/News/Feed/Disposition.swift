/// What to do about an error; the daemon looks at nothing else.
public enum Disposition: Sendable, Hashable {
  /// Weather: try again, not before the server's wish where it has one.
  case retry(after: Duration?)
  /// Bad input: leave this one out, go on with the next.
  case skip
  /// Gone on purpose: stop asking.
  case retire
  /// Our own house: stop the daemon.
  case stop
}
