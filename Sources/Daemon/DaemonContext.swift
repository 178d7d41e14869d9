import Fetching
import Logging
import News
import Store

/// What the stages of the pipeline share: the ledger, the fetcher, the clock, and the signals between them.
struct DaemonContext: Sendable {
  let options: DaemonOptions
  let ledger: Ledger
  let fetcher: Fetcher
  /// What robots.txt of each site says.
  let robots: RobotsGate
  let time: TimeSource
  let logger: Logger
  let metrics: Metrics
  /// Wakes the poll stage.
  let pollSignal = AsyncSignal()
  /// Wakes the article stage: new entries, a settled row, the end of all polls.
  let articleSignal = AsyncSignal()
  /// Starts the grace period after `stop`.
  let stopSignal = AsyncSignal()
  /// Lines that the writer holds and that are not on disk yet.
  ///
  /// A task ends when it has handed its article over, and leaves its place to the next; but the line waits for its batch, on
  /// a full disk for hours. The article stage starts no more than there is room for; that is the back-pressure. What
  /// waits for a server does not count: a few dozen links to servers that drip would keep all other articles waiting.
  let unwrittenLines = AtomicCounter()
  /// Which feeds are due.
  let feedSchedule: SharedSchedule
  /// Which pending entries may be tried.
  let pageSchedule: SharedSchedule
  let hostRests = HostRests()
  let outage = OutageDetector()
  /// Set when no new work is to be started.
  let stopping = AtomicFlag()

  init(
    options: DaemonOptions, ledger: Ledger, fetcher: Fetcher, time: TimeSource, logger: Logger,
    metrics: Metrics
  ) {
    self.options = options
    self.ledger = ledger
    self.fetcher = fetcher
    robots = RobotsGate(options, ledger: ledger, fetcher: fetcher, time: time, logger: logger)
    self.time = time
    self.logger = logger
    self.metrics = metrics
    feedSchedule = SharedSchedule(time: time, signal: pollSignal, isOnce: options.isOnce)
    pageSchedule = SharedSchedule(time: time, signal: articleSignal, isOnce: options.isOnce)
  }

  var isStopping: Bool { stopping.isSet }

  /// Leaves a host alone for a while, over restarts.
  func rest(_ rest: HostRest) async throws {
    pageSchedule.rest(rest.host, until: rest.until)
    if !rest.pagesOnly { feedSchedule.rest(rest.host, until: rest.until) }
    logger.notice(
      "host is left alone",
      metadata: [
        "host.name": "\(rest.host)", "until": "\(rest.until)", "reason": "\(rest.reason)",
        "pages.only": "\(rest.pagesOnly)",
      ])
    try await committing { try await ledger.rest(rest, at: time.now()) }
  }

  /// Commits an outcome to the ledger, and waits for room where there is none.
  ///
  /// The result of a request must not be lost to a full disk: it would have to be requested again. And a stage whose
  /// tasks all wait here starts nothing new, so a full disk also stops polling.
  func committing(
    isolation: isolated (any Actor)? = #isolation, _ write: () async throws -> Void
  ) async throws {
    try await retrying("could not write to the ledger, trying again", unless: { isStopping }, write)
  }

  /// Repeats work that fails for want of room or for a file that can be reopened, until it succeeds.
  ///
  /// This is the only loop of its kind, so the conditions under which the daemon gives up are the same everywhere:
  /// - the error does not ask for a retry (`Disposition`): a broken ledger ends the daemon;
  /// - the run is one with `--once`, which nobody may be watching: it fails at once, and the next run goes on;
  /// - `isOver` says that the caller's time is over.
  ///
  /// - Parameter message: what is logged before each retry.
  /// - Parameter isOver: whether to give up after a failure.
  func retrying(
    _ message: Logger.Message, isolation: isolated (any Actor)? = #isolation, unless isOver: () -> Bool,
    _ work: () async throws -> Void
  ) async throws {
    while true {
      do {
        return try await work()
      } catch {
        guard case .retry(let after) = disposition(of: error), !options.isOnce, !isOver() else { throw error }
        logger.error(message, metadata: ["error": "\(error)"])
        try await time.sleep(after ?? .seconds(5))
      }
    }
  }
}
