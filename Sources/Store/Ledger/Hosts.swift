import GRDB
package import News

extension Ledger {
  /// The hosts that rest now.
  package func restingHosts(at now: Timestamp) async throws(LedgerError) -> [HostRest] {
    try await read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT name, rest_until, pages_only, rests, reason FROM host WHERE rest_until > ?",
        arguments: [now.milliseconds])
      return rows.map {
        HostRest(host: $0[0], until: time($0[1]) ?? now, pagesOnly: $0[2], count: $0[3], reason: $0[4])
      }
    }
  }

  /// Remembers that a host rests, over restarts. What rested long ago is forgotten on the way.
  package func rest(_ rest: HostRest, at now: Timestamp) async throws(LedgerError) {
    try await write { db in
      try db.execute(sql: "DELETE FROM host WHERE rest_until < ?", arguments: [now.milliseconds - memory])
      try db.execute(
        sql: """
          INSERT INTO host (name, pages_only, rest_until, rests, reason) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET rest_until = max(rest_until, excluded.rest_until), rests = excluded.rests,
            reason = excluded.reason
          """,
        arguments: [rest.host, rest.pagesOnly, rest.until.milliseconds, rest.count, rest.reason])
    }
  }
}

/// A day: rests that follow each other within it double.
private let memory: Int64 = 86_400_000
