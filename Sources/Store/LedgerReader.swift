import FoundationEssentials
import GRDB
package import News

/// Reads the ledger beside a running daemon: without its lock, and without changing anything.
package struct LedgerReader: Sendable {
  private let database: DatabaseQueue

  /// - Returns: nil where there is no ledger yet.
  package init?(directory: String) throws(LedgerError) {
    let path = "\(directory)/ledger.sqlite"
    switch readability(of: path) {
    case .missing: return nil
    case .denied: throw .unusable(path: path, reason: "permission denied; try with sudo")
    case .readable: break
    }
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    do {
      database = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      // SQLite needs its shared memory beside the ledger, which only a writer can make: the daemon, or root.
      throw .unusable(path: path, reason: "cannot be opened (\(LedgerError(error))); try with sudo")
    }
  }

  /// What is known of each feed, by its address.
  package func feeds() throws(LedgerError) -> [String: FeedStatus] {
    do {
      return try database.read { db in
        var feeds: [String: FeedStatus] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM subscription")
        while let row = try rows.next() {
          let status = FeedStatus(row: row)
          feeds[status.url] = status
        }
        return feeds
      }
    } catch {
      throw LedgerError(error)
    }
  }
}

extension LedgerReader {
  /// All that is known of a feed, for `winnow feeds show`; nil where it was never subscribed to.
  package func feed(_ url: String) throws(LedgerError) -> FeedReport? {
    do {
      return try database.read { db in
        let row = try Row.fetchOne(
          db, sql: "SELECT \(FeedState.columns), history, active FROM subscription WHERE url = ?",
          arguments: [url])
        guard let row else { return nil }
        let state = FeedState(row: row)
        let pending = try Int.fetchOne(
          db, sql: "SELECT count(*) FROM pending WHERE subscription = ?", arguments: [state.rowID])
        return FeedReport(
          state: state, isListed: row["active"], polls: PollRecord.decode([UInt8](row["history"] as Data)),
          rest: try rest(db, of: state.host), pending: pending ?? 0)
      }
    } catch {
      throw LedgerError(error)
    }
  }

  private func rest(_ db: Database, of host: String) throws -> HostRest? {
    let row = try Row.fetchOne(
      db,
      sql:
        "SELECT name, rest_until, pages_only, rests, reason FROM host WHERE name = ? ORDER BY rest_until DESC",
      arguments: [host])
    return row.flatMap { row in
      time(row[1]).map { HostRest(host: row[0], until: $0, pagesOnly: row[2], count: row[3], reason: row[4]) }
    }
  }
}

/// A feed as `winnow feeds show` tells of it.
package struct FeedReport: Sendable {
  package let state: FeedState
  package let isListed: Bool
  /// The newest first.
  package let polls: [PollRecord]
  /// The last time that its host asked to be left alone, over or not.
  package let rest: HostRest?
  /// Entries that wait for their page.
  package let pending: Int
}

/// How the polls of a feed have gone.
package struct FeedStatus: Sendable, Hashable {
  package let url: String
  package let title: String?
  /// Since when its server says that it is gone for good; it is not polled any more.
  package let goneAt: Timestamp?
  /// Polls that failed since the last success.
  package let failures: Int
  package let lastError: String?
  /// Nil before the first poll.
  package let lastPolledAt: Timestamp?
  package let nextDueAt: Timestamp?

  fileprivate init(row: Row) {
    url = row["url"]
    title = row["title"]
    goneAt = (row["gone_at"] as Int64?).flatMap { Timestamp(milliseconds: $0) }
    failures = row["failures"]
    lastError = row["last_error"]
    lastPolledAt = (row["last_polled_at"] as Int64?).flatMap { Timestamp(milliseconds: $0) }
    let due: Int64 = row["next_due_at"]
    nextDueAt = Timestamp(milliseconds: max(due, row["not_before"]))
  }
}
