import GRDB

/// The daemon's persistent state: subscriptions, identity keys, pending entries and the outbox (SQLite in WAL mode,
/// `synchronous = FULL`).
///
/// Every method is one transaction. What must change together is therefore one method: `enlist` and `accept` are what
/// keeps a crash from losing or repeating an article. SQLite has one writer at a time, so nothing slow belongs in a
/// transaction: lines are rendered before `accept`.
///
/// One process owns a state directory; a second is refused by a lock file that lives as long as this value.
package final class Ledger: Sendable {
  let database: DatabasePool
  private let lock: StateLock

  /// Opens or makes `ledger.sqlite` in a directory, which is made where it is missing.
  package init(directory: String) throws(LedgerError) {
    try makeDirectory(directory)
    lock = try StateLock(directory: directory)
    database = try Self.open("\(directory)/ledger.sqlite")
  }

  private static func open(_ path: String) throws(LedgerError) -> DatabasePool {
    var configuration = GRDB.Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    configuration.maximumReaderCount = 2
    configuration.busyMode = .timeout(10)
    do {
      let database = try DatabasePool(path: path, configuration: configuration)
      let migrator = DatabaseMigrator.ledger
      if try database.read(migrator.hasBeenSuperseded) { throw LedgerError.newer(path: path) }
      try migrator.migrate(database)
      return database
    } catch let error as LedgerError {
      throw error
    } catch let error as DatabaseError
      where error.resultCode == .SQLITE_NOTADB || error.resultCode == .SQLITE_CORRUPT
    {
      throw .unusable(
        path: path, reason: "is no ledger, or a broken one; restore it, or move it away to begin anew")
    } catch let error as DatabaseError {
      throw .unusable(path: path, reason: error.message ?? error.resultCode.description)
    } catch {
      throw .unusable(path: path, reason: "\(error)")
    }
  }

  func read<Value: Sendable>(_ work: @Sendable (Database) throws -> Value) async throws(LedgerError) -> Value
  {
    do { return try await database.read { try work($0) } } catch { throw LedgerError(error) }
  }

  func write<Value: Sendable>(_ work: @Sendable (Database) throws -> Value) async throws(LedgerError) -> Value
  {
    do { return try await database.write { try work($0) } } catch { throw LedgerError(error) }
  }
}
