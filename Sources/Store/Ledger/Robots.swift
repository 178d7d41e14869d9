import FoundationEssentials
import GRDB
package import News

/// How long a row is kept after its site might have been asked again: no page of the site was wanted meanwhile. As long as
/// a site may be unreachable before that is taken for an answer (RFC 9309 §2.3.1.4), or that time would never be full.
private let keptFor: Int64 = 31 * 86_400_000

extension Ledger {
  /// What is known of the robots.txt of an origin.
  package func robots(of origin: String) async throws(LedgerError) -> RobotsRecord? {
    try await read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM robots WHERE origin = ?", arguments: [origin]).flatMap(
        RobotsRecord.init)
    }
  }

  /// Keeps what was learned, and forgets sites that are long out of use.
  package func keep(_ robots: RobotsRecord, at now: Timestamp) async throws(LedgerError) {
    try await write { db in
      try db.cachedStatement(sql: upsert).execute(arguments: [
        robots.origin, robots.rules.map { Data($0) }, robots.hasAnswered, robots.validators.etag,
        robots.validators.lastModified, robots.validatorsURL, robots.nextAskAt.milliseconds,
        robots.unreachableSince?.milliseconds, robots.failures,
      ])
      try db.cachedStatement(sql: "DELETE FROM robots WHERE next_ask_at < ?").execute(arguments: [
        now.milliseconds - keptFor
      ])
    }
  }
}

private let upsert = """
  INSERT OR REPLACE INTO robots (origin, rules, has_answered, etag, last_modified, validators_url, next_ask_at,
    unreachable_since, failures) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  """

extension RobotsRecord {
  fileprivate init?(row: Row) {
    guard let next = Timestamp(milliseconds: row["next_ask_at"]) else { return nil }
    self.init(origin: row["origin"], nextAskAt: next)
    rules = (row["rules"] as Data?).map { [UInt8]($0) }
    hasAnswered = row["has_answered"]
    validators = Validators(etag: row["etag"], lastModified: row["last_modified"])
    validatorsURL = row["validators_url"]
    unreachableSince = (row["unreachable_since"] as Int64?).flatMap { Timestamp(milliseconds: $0) }
    failures = row["failures"]
  }
}
