import GRDB
package import News

extension Ledger {
  /// Makes these the active feeds. New ones are due at once, known ones keep their due time and their validators, all
  /// others become inactive and keep what is stored of them.
  package func subscribe(to feeds: [NewSubscription], at now: Timestamp) async throws(LedgerError) {
    try await write { db in
      try db.execute(sql: "UPDATE subscription SET active = 0 WHERE active")
      let upsert = try db.makeStatement(
        sql: """
          INSERT INTO subscription (url, feed_id, host, title, next_due_at) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (url) DO UPDATE SET active = 1, host = excluded.host, title = coalesce(excluded.title, title)
          """)
      for feed in feeds {
        try upsert.execute(arguments: [feed.url, feed.feedID, feed.host, feed.title, now.milliseconds])
      }
    }
  }

  /// Active feeds that are due, oldest first, one of each host and none of the busy hosts.
  ///
  /// - Parameter dueBy: feeds due until then; nil takes every feed whose server has not asked us to wait.
  /// - Parameter before: only feeds that were not polled since then, so that a run with `--now` ends.
  package func due(
    by dueBy: Timestamp?, unpolledSince before: Timestamp?, at now: Timestamp, busyHosts: Set<String>,
    limit: Int
  ) async throws(LedgerError) -> [FeedState] {
    try await read { db in
      let cursor = try Row.fetchCursor(
        db, sql: dueFeeds,
        arguments: [
          dueBy?.milliseconds ?? Int64.max, now.milliseconds, before?.milliseconds ?? Int64.max,
          jsonArray(of: busyHosts),
        ])
      return try firstOfEachHost(cursor, limit: limit) { row in
        let feed = FeedState(row: row)
        return (feed.host, feed)
      }
    }
  }

  /// When the next active feed is due; nil where there is none.
  package func nextDueTime() async throws(LedgerError) -> Timestamp? {
    try await read { db in
      try Int64.fetchOne(db, sql: "SELECT min(max(next_due_at, not_before)) FROM subscription WHERE active")
        .flatMap { Timestamp(milliseconds: $0) }
    }
  }

  /// Commits a poll that brought no entries: 304, or a failure.
  package func settle(_ poll: PollOutcome, of feed: FeedState, at now: Timestamp) async throws(LedgerError) {
    try await write { db in
      try db.execute(
        sql: """
          UPDATE subscription SET next_due_at = ?, not_before = ?, last_polled_at = ?, last_error = ?,
            failures = CASE WHEN ? THEN 0 ELSE failures + 1 END,
            etag = coalesce(?, etag), last_modified = coalesce(?, last_modified), active = active AND NOT ?
          WHERE id = ?
          """,
        arguments: [
          poll.nextDueAt.milliseconds, poll.notBefore?.milliseconds ?? 0, now.milliseconds, poll.error,
          poll.error == nil, poll.validators.etag, poll.validators.lastModified, poll.isRetired, feed.rowID,
        ])
    }
  }
}

private let dueFeeds = """
  SELECT id, url, feed_id, host, title, etag, last_modified, validators_url, failures FROM subscription
  WHERE active AND next_due_at <= ? AND not_before <= ? AND coalesce(last_polled_at, -1) < ?
    AND host NOT IN (SELECT value FROM json_each(?))
  ORDER BY next_due_at, id
  """

extension FeedState {
  init(row: Row) {
    self.init(
      rowID: row["id"], url: row["url"], feedID: row["feed_id"], host: row["host"], title: row["title"],
      validators: Validators(etag: row["etag"], lastModified: row["last_modified"]),
      validatorsURL: row["validators_url"], failures: row["failures"])
  }
}
