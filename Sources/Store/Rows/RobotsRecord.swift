package import News

/// What was learned of the robots.txt of an origin.
package struct RobotsRecord: Sendable, Hashable {
  /// Scheme, host and port.
  package let origin: String
  /// What it says to our crawler; nil where there is none, or where it was never had.
  package var rules: [UInt8]?
  /// Whether the site ever said what its robots.txt is, or that there is none.
  package var hasAnswered = false
  package var validators = Validators()
  /// Whose answer carried the validators.
  package var validatorsURL: String?
  /// Until then the site is not asked again.
  package var nextAskAt: Timestamp
  /// When the site failed to answer for the first time since it last answered.
  package var unreachableSince: Timestamp?
  /// Failures to answer since it last answered.
  package var failures = 0

  /// A site that was never asked.
  package init(origin: String, nextAskAt: Timestamp) {
    self.origin = origin
    self.nextAskAt = nextAskAt
  }
}
