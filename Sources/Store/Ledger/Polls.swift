import FoundationEssentials
import GRDB
package import News

extension Ledger {
  /// Commits polls in one transaction: of each its new entries as pending rows, the feed's next state, and its events.
  ///
  /// - Parameter path: the file of feed events.
  /// - Returns: what became of each poll, and the lines of events that are to be delivered.
  package func enlist(
    _ polls: [Enlistment], eventsInto path: String, at now: Timestamp
  ) async throws(LedgerError) -> (polls: [EnlistedPoll], events: [OutboxRow]) {
    try await write { db in
      var events: [UnnumberedLine] = []
      let enlisted = try polls.map { poll in
        let one = try commit(db, poll, at: now)
        events += one.settlement.events
        return one
      }
      guard !events.isEmpty else { return (enlisted, []) }
      let rows = try append(db, events, to: path, of: .feedEvents)
      try keepForReaders(db, rows)
      return (enlisted, rows)
    }
  }

  /// The last feed events, newest first, as lines of `feed-events.ndjson`.
  package func lastFeedEvents(_ limit: Int) async throws(LedgerError) -> [[UInt8]] {
    try await read { db in
      let lines = try Data.fetchAll(
        db, sql: "SELECT line FROM feed_event ORDER BY id DESC LIMIT ?", arguments: [limit])
      return lines.map { [UInt8]($0) }
    }
  }
}

/// Events that the Atom file shows at most; older ones are only in `feed-events.ndjson`.
private let keptEvents = 200

private func keepForReaders(_ db: Database, _ rows: [OutboxRow]) throws {
  let insert = try db.cachedStatement(sql: "INSERT INTO feed_event (id, line) VALUES (?, ?)")
  for row in rows { try insert.execute(arguments: [row.seq, Data(row.line)]) }
  guard let last = rows.last else { return }
  try db.execute(sql: "DELETE FROM feed_event WHERE id <= ?", arguments: [last.seq - Int64(keptEvents)])
}

private func commit(_ db: Database, _ poll: Enlistment, at now: Timestamp) throws -> EnlistedPoll {
  try countRefusals(db, poll.refusals)
  var pending: [PendingRow] = []
  let backlog = try Backlog(db, of: poll.feed)
  for entry in poll.entries {
    if entry.isBacklog { try backlog.insert(entry, at: now) }
    if try entry.isBacklog || backlog.contains(entry) { continue }
    guard try remember(db, entry, at: now) else { continue }
    pending.append(try addPending(db, entry, of: poll.feed, at: now))
  }
  let settlement = poll.settle(pending.count)
  try update(db, settlement)
  return EnlistedPoll(settlement: settlement, pending: pending)
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

private func addPending(
  _ db: Database, _ entry: NewEntry, of feed: FeedState, at now: Timestamp
) throws -> PendingRow {
  let insert = try db.cachedStatement(
    sql: """
      INSERT INTO pending (subscription, article_id, host, entry, first_seen_at, next_try_at, is_backfilled)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
  try insert.execute(arguments: [
    feed.rowID, entry.articleID, entry.host, try StoredEntry(entry.entry).encoded(), now.milliseconds,
    now.milliseconds, entry.isBackfilled,
  ])
  return PendingRow(rowID: db.lastInsertedRowID, host: entry.host, nextTryAt: now)
}

/// A feed that was unsubscribed during its poll keeps what it learned, and stays unsubscribed.
private func update(_ db: Database, _ settlement: PollSettlement) throws {
  let feed = settlement.feed
  let update = try db.cachedStatement(sql: FeedState.update)
  update.setUncheckedArguments(
    feed.arguments + [Data(settlement.record.encoded), PollRecord.size * PollRecord.kept, feed.rowID])
  try update.execute()
}
