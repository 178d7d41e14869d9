import FoundationEssentials
import GRDB
package import News

extension Ledger {
  /// Commits one poll: its new entries as pending rows, the feed's validators and its next due time, together.
  ///
  /// - Returns: how many entries were new.
  package func enlist(_ poll: Enlistment, at now: Timestamp) async throws(LedgerError) -> Int {
    try await write { db in
      try updateFeed(db, poll, at: now)
      try countRefusals(db, poll.refusals)
      var count = 0
      for entry in poll.entries {
        guard try remember(db, entry, at: now) else { continue }
        try addPending(db, entry, of: poll.feed, at: now)
        count += 1
      }
      return count
    }
  }

  /// Pending entries that may be tried, oldest first, one of each host, none of the busy hosts or rows.
  package func pending(
    dueBy: Timestamp?, busyHosts: Set<String>, busyRows: Set<Int64>, limit: Int
  ) async throws(LedgerError) -> [PendingEntry] {
    try await read { db in
      let ids = try duePendingRows(db, dueBy: dueBy, busyHosts: busyHosts, busyRows: busyRows, limit: limit)
      return try ids.compactMap { try PendingEntry.fetch(db, rowID: $0) }
    }
  }

  /// When the next pending entry may be tried; nil where nothing is pending.
  package func nextPendingTime() async throws(LedgerError) -> Timestamp? {
    try await read { db in
      try Int64.fetchOne(db, sql: "SELECT min(next_try_at) FROM pending").flatMap {
        Timestamp(milliseconds: $0)
      }
    }
  }

  /// Keeps an entry pending whose page could not be fetched.
  package func postpone(_ entry: PendingEntry, until next: Timestamp) async throws(LedgerError) {
    try await write { db in
      try db.execute(
        sql: "UPDATE pending SET attempts = attempts + 1, next_try_at = ? WHERE id = ?",
        arguments: [next.milliseconds, entry.rowID])
    }
  }

  /// Ends an entry without a line, counted under its reason.
  package func refuse(_ entry: PendingEntry, reason: String) async throws(LedgerError) {
    try await write { db in
      try db.execute(sql: "DELETE FROM pending WHERE id = ?", arguments: [entry.rowID])
      guard db.changesCount > 0 else { return }
      try countRefusals(db, [reason])
    }
  }

  /// How many entries ended without a line, by reason.
  package func refusals() async throws(LedgerError) -> [String: Int] {
    try await read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT reason, count FROM refusal")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0["reason"], $0["count"]) })
    }
  }
}

private func updateFeed(_ db: Database, _ poll: Enlistment, at now: Timestamp) throws {
  try db.execute(
    sql: """
      UPDATE subscription SET title = coalesce(?, title), etag = ?, last_modified = ?, validators_url = ?, next_due_at = ?, not_before = 0,
        last_polled_at = ?, failures = 0, last_error = NULL
      WHERE id = ?
      """,
    arguments: [
      poll.title, poll.validators.etag, poll.validators.lastModified, poll.validatorsURL,
      poll.nextDueAt.milliseconds, now.milliseconds,
      poll.feed.rowID,
    ])
}

/// Stores all keys of an entry.
///
/// - Returns: whether the entry is new: none of its keys was known before.
private func remember(_ db: Database, _ entry: NewEntry, at now: Timestamp) throws -> Bool {
  let insert = try db.cachedStatement(sql: "INSERT INTO seen (key, at) VALUES (?, ?) ON CONFLICT DO NOTHING")
  func isNew(_ key: IdentityKey) throws -> Bool {
    try insert.execute(arguments: [Data(key.bytes), now.milliseconds])
    return db.changesCount > 0
  }
  var isNewEntry = true
  for key in entry.keys where try !isNew(key) { isNewEntry = false }
  guard let page = entry.changingPage else { return isNewEntry }
  let (isNewLink, isNewListing) = (try isNew(page.link), try isNew(page.listing))
  return isNewEntry && (isNewLink || !isNewListing)
}

private func addPending(_ db: Database, _ entry: NewEntry, of feed: FeedState, at now: Timestamp) throws {
  let insert = try db.cachedStatement(
    sql: """
      INSERT INTO pending (subscription, article_id, host, entry, first_seen_at, next_try_at) VALUES (?, ?, ?, ?, ?, ?)
      """)
  try insert.execute(arguments: [
    feed.rowID, entry.articleID, entry.host, try StoredEntry(entry.entry).encoded(),
    now.milliseconds,
    now.milliseconds,
  ])
}

private func duePendingRows(
  _ db: Database, dueBy: Timestamp?, busyHosts: Set<String>, busyRows: Set<Int64>, limit: Int
) throws -> [Int64] {
  let rows = try Row.fetchCursor(
    db,
    sql: """
      SELECT id, host FROM pending WHERE next_try_at <= ? AND host NOT IN (SELECT value FROM json_each(?))
      ORDER BY next_try_at, id
      """,
    arguments: [dueBy?.milliseconds ?? Int64.max, jsonArray(of: busyHosts)])
  return try firstOfEachHost(rows, limit: limit) { row in
    let id: Int64 = row["id"]
    return busyRows.contains(id) ? nil : (host: row["host"], value: id)
  }
}

private func countRefusals(_ db: Database, _ reasons: [String]) throws {
  let add = try db.cachedStatement(
    sql:
      "INSERT INTO refusal (reason, count) VALUES (?, 1) ON CONFLICT (reason) DO UPDATE SET count = count + 1"
  )
  for reason in reasons { try add.execute(arguments: [reason]) }
}

extension PendingEntry {
  fileprivate static func fetch(_ db: Database, rowID: Int64) throws -> PendingEntry? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT p.id, p.article_id, p.host, p.entry, p.first_seen_at, p.attempts, s.url, s.feed_id, s.title
        FROM pending p JOIN subscription s ON s.id = p.subscription WHERE p.id = ?
        """, arguments: [rowID])
    guard let row, let firstSeenAt = Timestamp(milliseconds: row["first_seen_at"]) else { return nil }
    return PendingEntry(
      rowID: row["id"], articleID: row["article_id"], host: row["host"],
      entry: try StoredEntry(encoded: row["entry"]).entry, firstSeenAt: firstSeenAt,
      attempts: row["attempts"],
      feedURL: row["url"], feedID: row["feed_id"], feedTitle: row["title"])
  }
}
