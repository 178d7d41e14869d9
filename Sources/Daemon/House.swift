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

  /// Does a piece of work; where the ledger has no room, waits and leaves the work for another time. Whatever is worse
  /// ends the daemon, and so does a full disk in a run with `--once`, which nobody would see waiting.
  func enduring(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch {
      guard case .retry(let after) = disposition(of: error), !options.isOnce, !isStopping else { throw error }
      logger.error("could not work, will try again", metadata: ["error": "\(error)"])
      try await time.sleep(after ?? .seconds(5))
    }
  }
}

/// Says once, to all, that something has come to pass.
final class Flag: Sendable {
  private let state = Atomic(false)

  var isSet: Bool { state.load(ordering: .acquiring) }

  func set() { state.store(true, ordering: .releasing) }
}
