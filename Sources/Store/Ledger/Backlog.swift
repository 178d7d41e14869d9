import FoundationEssentials
import GRDB
import News

/// The entries that a feed listed when it was read for the first time and that the operator did not want (`poll.first`).
///
/// They are seen, but by this feed alone. A newspaper's feed of everything and its feeds by section are often added
/// together: what is old in the one may be the newest of the other, and if it were marked as seen for all of them, the
/// order of the polls would decide which articles are lost.
struct Backlog {
  private let db: Database
  private let feed: String
  /// Most feeds have none, and their polls need not look for it.
  private let isEmpty: Bool

  init(_ db: Database, of feed: FeedState) throws {
    self.db = db
    self.feed = "\(feed.rowID)"
    isEmpty = try !isSeen(db, IdentityKey(namespace: "backlog", self.feed))
  }

  func contains(_ entry: NewEntry) throws -> Bool {
    try !isEmpty && entry.keys.contains { try isSeen(db, mark(of: $0)) }
  }

  func insert(_ entry: NewEntry, at now: Timestamp) throws {
    for key in [IdentityKey(namespace: "backlog", feed)] + entry.keys.map(mark) {
      try db.cachedStatement(sql: "INSERT INTO seen (key, at) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .execute(arguments: [Data(key.bytes), now.milliseconds])
    }
  }

  private func mark(of key: IdentityKey) -> IdentityKey {
    IdentityKey(namespace: "backlog", feed, key.bytes.map { String($0, radix: 16) }.joined(separator: " "))
  }
}

/// Makes a feed that was taken off the list and is listed again as unread as a new one: what it brought meanwhile is
/// backlog. Its validators go too, or a 304 would hide all of it.
func forgetReading(_ db: Database, of url: String) throws {
  try db.cachedStatement(
    sql: """
      UPDATE subscription SET etag = NULL, last_modified = NULL, validators_url = NULL, first_read_at = NULL,
        last_entries = x''
      WHERE url = ?
      """
  ).execute(arguments: [url])
}

private func isSeen(_ db: Database, _ key: IdentityKey) throws -> Bool {
  try Bool.fetchOne(
    db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM seen WHERE key = ?)"), arguments: [Data(key.bytes)])
    ?? false
}
