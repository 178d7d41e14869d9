import FoundationEssentials
import GRDB
package import News

extension Ledger {
  /// All pending rows, for the schedule of pages.
  package func pendingRows() async throws(LedgerError) -> [PendingRow] {
    try await read { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT id, host, next_try_at FROM pending")
      var pending: [PendingRow] = []
      while let row = try rows.next() {
        pending.append(PendingRow(rowID: row[0], host: row[1], nextTryAt: time(row[2]) ?? .epoch))
      }
      return pending
    }
  }

  /// The entries that are about to be tried. One that was settled meanwhile is left out.
  package func pending(_ rowIDs: [Int64]) async throws(LedgerError) -> [PendingEntry] {
    try await read { db in try rowIDs.compactMap { try PendingEntry.fetch(db, rowID: $0) } }
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

func countRefusals(_ db: Database, _ reasons: [String]) throws {
  let add = try db.cachedStatement(
    sql:
      "INSERT INTO refusal (reason, count) VALUES (?, 1) ON CONFLICT (reason) DO UPDATE SET count = count + 1"
  )
  for reason in reasons { try add.execute(arguments: [reason]) }
}

extension PendingEntry {
  fileprivate static func fetch(_ db: Database, rowID: Int64) throws -> PendingEntry? {
    let select = try db.cachedStatement(
      sql: """
        SELECT p.id, p.article_id, p.host, p.entry, p.first_seen_at, p.attempts, s.url, s.feed_id, s.title,
          p.is_backfilled
        FROM pending p JOIN subscription s ON s.id = p.subscription WHERE p.id = ?
        """)
    let row = try Row.fetchOne(select, arguments: [rowID])
    guard let row, let firstSeenAt = Timestamp(milliseconds: row["first_seen_at"]) else { return nil }
    return PendingEntry(
      rowID: row["id"], articleID: row["article_id"], host: row["host"],
      entry: try StoredEntry(encoded: row["entry"]).entry, firstSeenAt: firstSeenAt,
      attempts: row["attempts"],
      feedURL: row["url"], feedID: row["feed_id"], feedTitle: row["title"],
      isBackfilled: row["is_backfilled"])
  }
}
