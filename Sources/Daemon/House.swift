import Fetching
import Logging
import News
import Store
import Synchronization

/// What every stage of the pipeline shares: the rooms below, the clock, and how to tell the others.
struct House: Sendable {
  let options: DaemonOptions
  let ledger: Ledger
  let fetcher: Fetcher
  let time: Timekeeper
  let logger: Logger
  let tally: Tally
  let pollBell = Bell()
  let articleBell = Bell()
  let stopBell = Bell()
  let pollsInHand = InHand()
  let articlesInHand = InHand()
  /// No new work is to be begun.
  let stop = Flag()

  var isStopping: Bool { stop.isSet }

  /// Writes to the ledger, and where it has no room tries until it has: what a server was asked for is not asked again,
  /// and stages whose places are all waiting here begin nothing new. Whatever is worse ends the daemon, and so does a
  /// full disk in a run with `--once`, which nobody would see waiting.
  func enduring(_ write: () async throws -> Void) async throws {
    while true {
      do {
        return try await write()
      } catch {
        guard case .retry(let after) = disposition(of: error), !options.isOnce, !isStopping else {
          throw error
        }
        logger.error("could not write to the ledger, trying again", metadata: ["error": "\(error)"])
        try await time.sleep(after ?? .seconds(5))
      }
    }
  }
}

/// Says once, to all, that something has come to pass.
final class Flag: Sendable {
  private let state = Atomic(false)

  var isSet: Bool { state.load(ordering: .acquiring) }

  func set() { state.store(true, ordering: .releasing) }
}
