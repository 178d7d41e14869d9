package import News

/// A host that is not to be asked for a while.
package struct HostRest: Sendable, Hashable {
  package var host: String
  package var until: Timestamp
  /// Whether only article pages rest: a site that keeps robots from its pages may well serve its feed.
  package var pagesOnly: Bool
  /// How often in a row it had to rest without saying for how long.
  package var count: Int
  /// For the operator: `HTTP 429`.
  package var reason: String

  package init(host: String, until: Timestamp, pagesOnly: Bool, count: Int, reason: String) {
    self.host = host
    self.until = until
    self.pagesOnly = pagesOnly
    self.count = count
    self.reason = reason
  }
}
