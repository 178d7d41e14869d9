package import News

/// `poll`: when feeds are asked.
package struct PollSettings: Sendable, Hashable {
  /// How often every feed is polled; nil where the rhythm of each decides, between the two limits.
  package var interval: Duration?
  /// Whether a feed that goes on answering "not modified" far beyond its rhythm is asked once without validators.
  package var audit = true
  /// Never two requests for one feed closer than this, whatever feed or server ask for.
  package var minInterval: Duration = .seconds(60 * 60)
  /// A feed is asked at least this often, however long it would like to be left alone.
  package var maxInterval: Duration = .seconds(24 * 60 * 60)
  /// How much is taken of a feed that was never read before.
  package var first = FirstRead.newest(20)
  /// Feeds worked on at once.
  package var concurrency = 32
  /// Entries that are read of one feed, the first ones.
  package var maxEntries = 100_000
  /// UTF-8 bytes that are read of one text of a feed.
  package var maxTextBytes = 4 << 20
}
