import GRDB
package import News

extension Ledger {
  /// Makes these the active feeds. New ones are due at once, known ones keep their due time and their validators, all
  /// others become inactive and keep what is stored of them. A feed that was gone (410) and is listed anew is asked again.
  /// Feeds that were inactive until now are unread again.
  ///
  /// Only what differs is written: with 100,000 feeds that nobody touched, a start costs one reading of the table.
  package func subscribe(to feeds: [NewSubscription], at now: Timestamp) async throws(LedgerError) {
    try await write { db in
      var known = try knownSubscriptions(db)
      for feed in feeds {
        let row = known.removeValue(forKey: feed.url)
        if let row, row.isActive, row.host == feed.host, feed.title == nil || feed.title == row.title {
          continue
        }
        try activate(db, feed, wasActive: row?.isActive ?? true, at: now)
      }
      for (_, row) in known where row.isActive {
        try db.cachedStatement(sql: "UPDATE subscription SET active = 0 WHERE id = ?").execute(arguments: [
          row.id
        ])
      }
    }
  }

  /// All active feeds that are polled at all, with nothing but what a schedule needs.
  package func dueFeeds() async throws(LedgerError) -> [DueFeed] {
    try await read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT id, host, next_due_at, not_before FROM subscription
          WHERE active AND gone_at IS NULL
          """)
      var feeds: [DueFeed] = []
      while let row = try rows.next() {
        feeds.append(
          DueFeed(
            rowID: row[0], host: row[1], dueAt: time(row[2]) ?? .epoch,
            notBefore: (row[3] as Int64) == 0 ? nil : time(row[3])))
      }
      return feeds
    }
  }

  /// The states of feeds that are about to be polled. A feed that was unsubscribed meanwhile is left out.
  package func feeds(_ rowIDs: [Int64]) async throws(LedgerError) -> [FeedState] {
    try await read { db in
      let select = try db.cachedStatement(
        sql: "SELECT \(FeedState.columns) FROM subscription WHERE id = ? AND active")
      return try rowIDs.compactMap { id in
        try Row.fetchOne(select, arguments: [id]).map(FeedState.init(row:))
      }
    }
  }

  /// Takes back a failure for which the feeds were blamed, though our own network was the cause.
  package func forgive(_ rowIDs: [Int64]) async throws(LedgerError) {
    try await write { db in
      for id in rowIDs {
        try db.execute(
          sql: "UPDATE subscription SET failures = max(0, failures - 1), last_error = NULL WHERE id = ?",
          arguments: [id])
      }
    }
  }

  /// How many other feeds were redirected for good to the same address lately, or are there already.
  package func others(than feed: FeedState, movedTo url: String) async throws(LedgerError) -> (
    moving: Int, subscribed: Bool
  ) {
    try await read { db in
      let moving = try Int.fetchOne(
        db,
        sql:
          "SELECT count(*) FROM (SELECT 1 FROM subscription WHERE moved_to = ? AND id <> ? AND active LIMIT 10)",
        arguments: [url, feed.rowID])
      let subscribed = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM subscription WHERE url = ?1 AND id <> ?2 AND active AND gone_at IS NULL)
            OR EXISTS (SELECT 1 FROM subscription WHERE adopted_url = ?1 AND id <> ?2 AND active AND gone_at IS NULL)
          """, arguments: [url, feed.rowID])
      return (moving ?? 0, subscribed ?? false)
    }
  }
}

private struct KnownSubscription {
  let id: Int64
  let host: String
  let title: String?
  let isActive: Bool
}

private func knownSubscriptions(_ db: Database) throws -> [String: KnownSubscription] {
  let rows = try Row.fetchCursor(db, sql: "SELECT id, url, host, title, active FROM subscription")
  var known: [String: KnownSubscription] = [:]
  while let row = try rows.next() {
    known[row[1]] = KnownSubscription(id: row[0], host: row[2], title: row[3], isActive: row[4])
  }
  return known
}

private func activate(_ db: Database, _ feed: NewSubscription, wasActive: Bool, at now: Timestamp) throws {
  if !wasActive { try forgetReading(db, of: feed.url) }
  let upsert = try db.cachedStatement(
    sql: """
      INSERT INTO subscription (url, feed_id, host, title, next_due_at) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (url) DO UPDATE SET active = 1, title = coalesce(excluded.title, title),
        host = CASE WHEN adopted_url IS NULL THEN excluded.host ELSE host END,
        gone_at = CASE WHEN ?6 THEN gone_at ELSE NULL END
      """)
  try upsert.execute(arguments: [feed.url, feed.feedID, feed.host, feed.title, now.milliseconds, wasActive])
}

/// A time column.
func time(_ milliseconds: Int64?) -> Timestamp? { milliseconds.flatMap { Timestamp(milliseconds: $0) } }
