/// Which requests a site's robots.txt is asked about (RFC 9309).
public enum RobotsScope: String, Sendable, Hashable, CaseIterable {
  /// Article pages, which strangers link to. A feed is a choice of the operator, not of a robot.
  case pages
  /// Feeds as well.
  case all
  /// Nothing: robots.txt is not read.
  case none
}
