import Synchronization

/// What the daemon has done since it started, for the status line and for systemd.
package final class Tally: Sendable {
  package struct Counts: Sendable, Hashable {
    package var feeds = 0
    package var polled = 0
    package var unchanged = 0
    package var failedPolls = 0
    package var entries = 0
    package var articles = 0
    package var fromFeed = 0
    package var refused = 0
    package var waiting = 0
  }

  private let counts = Mutex(Counts())

  package init() {}

  package var snapshot: Counts { counts.withLock { $0 } }

  func count(_ change: (inout sending Counts) -> Void) { counts.withLock { change(&$0) } }
}

extension Tally.Counts: CustomStringConvertible {
  /// One line for people: `12 of 40 feeds polled, 3 failed, 118 articles`.
  package var description: String {
    var parts = ["\(polled) polls of \(feeds) feeds"]
    if failedPolls > 0 { parts.append("\(failedPolls) failed") }
    parts.append("\(articles) articles")
    if fromFeed > 0 { parts.append("\(fromFeed) from the feed's text") }
    if refused > 0 { parts.append("\(refused) refused") }
    if waiting > 0 { parts.append("\(waiting) waiting") }
    return parts.joined(separator: ", ")
  }
}
