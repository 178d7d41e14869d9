import Markup
import Synchronization

/// Counters of what the daemon has done since it started, for the status line and for systemd.
package final class Metrics: Sendable {
  package struct Counts: Sendable, Hashable {
    package var feeds = 0
    package var polled = 0
    package var unchanged = 0
    package var failedPolls = 0
    /// XML feeds that libxml2 read, and those that it refused and the recovering reader read.
    package var readByLibxml2 = 0
    package var readByRecovery = 0
    /// Entries that were enlisted.
    package var new = 0
    /// Entries that were known before, from this feed or another.
    package var known = 0
    /// Entries of feeds that were read for the first time, older than is wanted of them.
    package var backlog = 0
    package var articles = 0
    /// Articles whose text is the feed's own.
    package var fromFeed = 0
    /// Entries that end without a line, each counted under its reason in the ledger.
    package var refused = 0
    /// Entries whose page could not be had yet.
    package var postponed = 0

    mutating func count(_ reader: XMLReaderKind?) {
      switch reader {
      case .libxml2: readByLibxml2 += 1
      case .recovery: readByRecovery += 1
      case nil: break
      }
    }
  }

  private let counts = Mutex(Counts())

  package init() {}

  package var snapshot: Counts { counts.withLock { $0 } }

  /// Changes counters together, so that a snapshot never shows half of an event.
  func update(_ change: (inout sending Counts) -> Void) { counts.withLock { change(&$0) } }
}

extension Metrics.Counts: CustomStringConvertible {
  /// One line for people: `12 feeds, 12 polls (9 unchanged, 1 failed), 118 articles`.
  package var description: String {
    let polls = listed([
      (unchanged, "unchanged"), (readByRecovery, "not well-formed"), (failedPolls, "failed"),
    ])
    let ends = listed([
      (fromFeed, "of them with the feed's text"), (known, "known"), (backlog, "older"),
      (postponed, "postponed"),
      (refused, "refused"),
    ])
    return "\(feeds) feeds, \(polled) polls" + (polls.isEmpty ? "" : " (\(polls))") + ", \(articles) articles"
      + (ends.isEmpty ? "" : " (\(ends))")
  }

  private func listed(_ counts: [(Int, String)]) -> String {
    counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
