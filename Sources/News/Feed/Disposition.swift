/// What to do about an error; the daemon looks at nothing else.
public enum Disposition: Sendable, Hashable {
  /// A passing fault: try again, not before the time that the server asks for, where it does.
  case retry(after: Duration?)
  /// Bad input: leave this one out, go on with the next.
  case skip
  /// Gone on purpose: stop asking.
  case retire
  /// A fault of ours (ledger, output, configuration): stop the daemon.
  case stop
}
