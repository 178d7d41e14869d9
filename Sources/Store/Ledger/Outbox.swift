import FoundationEssentials
import GRDB
import News

extension Ledger {
  /// Accepts finished articles in one transaction: numbers their lines, plans their offsets in the active file, and
  /// deletes their pending rows. An article whose row is gone was accepted before and is passed over.
  ///
  /// - Parameter path: the output file, whose active generation must stand (`plan(for:)`).
  package func accept(_ articles: [Acceptance], into path: String) async throws(LedgerError) -> [OutboxRow] {
    try await write { db in
      let fresh = try articles.filter { article in
        try db.cachedStatement(sql: "DELETE FROM pending WHERE id = ?").execute(arguments: [
          article.pendingRowID
        ])
        return db.changesCount > 0
      }
      return try append(db, fresh.map(\.line), to: path, of: .articles)
    }
  }

  /// The number of the last line that was accepted; 0 before the first.
  package func lastSeq() async throws(LedgerError) -> Int64 {
    try await read { try counter($0, OutputStream.articles.counter) }
  }

  /// The accepted lines that are not known to be on disk, in order.
  package func outbox(for path: String, limit: Int = 100) async throws(LedgerError) -> [OutboxRow] {
    try await read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT seq, position, line FROM outbox WHERE generation = (SELECT generation FROM file WHERE path = ? AND active)
          ORDER BY position LIMIT ?
          """, arguments: [path, limit])
      return rows.map {
        OutboxRow(seq: $0["seq"], position: $0["position"], line: [UInt8]($0["line"] as Data))
      }
    }
  }

  /// Deletes lines that are on disk now: those before an offset.
  package func delivered(upTo end: Int64, of path: String) async throws(LedgerError) {
    try await write { db in
      try db.execute(
        sql: """
          DELETE FROM outbox WHERE position < ? AND generation = (SELECT generation FROM file WHERE path = ? AND active)
          """, arguments: [end, path])
    }
  }

  /// The active generation of an output file, begun where there is none.
  package func plan(for path: String) async throws(LedgerError) -> FilePlan {
    try await write { db in
      try db.execute(
        sql:
          "INSERT INTO file (path, active) SELECT ?1, 1 WHERE NOT EXISTS (SELECT 1 FROM file WHERE path = ?1 AND active)",
        arguments: [path])
      return try activePlan(db, path: path)
    }
  }

  /// Begins a new generation, for the old file may no longer be written. What the outbox still holds moves to the start
  /// of the new one.
  package func beginGeneration(for path: String) async throws(LedgerError) -> FilePlan {
    try await write { db in
      let old = try activePlan(db, path: path)
      try db.execute(sql: "UPDATE file SET active = 0 WHERE generation = ?", arguments: [old.generation])
      try db.execute(sql: "INSERT INTO file (path, active) VALUES (?, 1)", arguments: [path])
      let new = db.lastInsertedRowID
      try db.execute(
        sql: "UPDATE outbox SET generation = ?, position = position - ? WHERE generation = ?",
        arguments: [new, old.drained, old.generation])
      try db.execute(
        sql: "UPDATE file SET length = ? WHERE generation = ?", arguments: [old.length - old.drained, new])
      return try activePlan(db, path: path)
    }
  }

  /// Moves lines to the end of this output that were accepted for another one (`--output -`, a changed directory) and
  /// never written there.
  package func adoptOutbox(into path: String, of stream: OutputStream) async throws(LedgerError) {
    try await write { db in
      let plan = try activePlan(db, path: path)
      let strays = try Row.fetchAll(
        db,
        sql: "SELECT seq, length(line) AS size FROM outbox WHERE stream = ? AND generation <> ? ORDER BY seq",
        arguments: [stream.rawValue, plan.generation])
      var end = plan.length
      for stray in strays {
        let seq: Int64 = stray["seq"]
        try db.execute(
          sql: "UPDATE outbox SET generation = ?, position = ? WHERE stream = ? AND seq = ?",
          arguments: [plan.generation, end, stream.rawValue, seq])
        end += stray["size"]
      }
      try db.execute(
        sql: "UPDATE file SET length = ? WHERE generation = ?", arguments: [end, plan.generation])
    }
  }
}

private func activePlan(_ db: Database, path: String) throws -> FilePlan {
  let row = try Row.fetchOne(
    db,
    sql: """
      SELECT generation, length,
        coalesce((SELECT min(position) FROM outbox WHERE outbox.generation = file.generation), length) AS drained
      FROM file WHERE path = ? AND active
      """, arguments: [path])
  guard let row else { throw LedgerError.broken(reason: "no active generation of \(path)") }
  return FilePlan(generation: row["generation"], length: row["length"], drained: row["drained"])
}

private func counter(_ db: Database, _ name: String) throws -> Int64 {
  try Int64.fetchOne(db, sql: "SELECT value FROM counter WHERE name = ?", arguments: [name]) ?? 0
}

/// Numbers lines and plans their place at the end of a file's active generation.
func append(
  _ db: Database, _ lines: [UnnumberedLine], to path: String, of stream: OutputStream
) throws -> [OutboxRow] {
  var plan = try activePlan(db, path: path)
  var seq = try counter(db, stream.counter)
  let insert = try db.cachedStatement(
    sql: "INSERT INTO outbox (stream, seq, generation, position, line) VALUES (?, ?, ?, ?, ?)")
  let rows = try lines.map { line in
    seq += 1
    let row = OutboxRow(seq: seq, position: plan.length, line: line.numbered(seq))
    try insert.execute(arguments: [stream.rawValue, row.seq, plan.generation, row.position, Data(row.line)])
    plan.length += Int64(row.line.count)
    return row
  }
  try db.execute(
    sql: "UPDATE file SET length = ? WHERE generation = ?", arguments: [plan.length, plan.generation])
  try db.execute(
    sql: "INSERT INTO counter VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    arguments: [stream.counter, seq])
  return rows
}
