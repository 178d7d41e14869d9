import Delivery
package import Fetching
package import Logging
import News
package import Store
import Synchronization

/// The daemon: from due feed to line on disk.
///
/// Invariants:
/// 1. What is accepted reaches the file exactly once: not lost, not twice, not torn, whatever instruction the process
///    dies at.
/// 2. A feed's validators are committed only together with the enlistment of every new entry of that body, so a 304
///    never hides an entry; a pending entry survives any crash, is retried over hours, and ends as a line or as a
///    counted refusal with a reason.
/// 3. Two twins never pass each other: verdict and acceptance share a turn.
/// 4. A failing entry never stops its feed, a failing feed never stops another, only a failure of our own house stops
///    the daemon.
/// 5. Memory is bounded by configuration, not by input.
package struct Pipeline: Sendable {
  private let house: House
  private let destination: Destination

  package init(
    options: DaemonOptions, ledger: Ledger, fetcher: Fetcher, destination: Destination, time: Timekeeper,
    logger: Logger, tally: Tally
  ) {
    house = House(
      options: options, ledger: ledger, fetcher: fetcher, time: time, logger: logger, tally: tally)
    self.destination = destination
  }

  /// Recovers, calls `ready`, and works until stopped (or, with `--once`, until all is written).
  package func run(feeds: [NewSubscription], ready: @Sendable () -> Void) async throws {
    let drain = Drain(ledger: house.ledger, destination: destination, logger: house.logger, time: house.time)
    do {
      try await house.enduring { try await drain.recover() }
      try await house.enduring { try await house.ledger.subscribe(to: feeds, at: house.time.now()) }
      house.tally.count { $0.feeds = feeds.count }
      ready()
      try await work(publisher(with: drain))
      try await tellRefusals()
    } catch  where house.isStopping && disposition(of: error) != .stop {
      house.logger.warning(
        "stopped before all was written; the rest waits in the ledger", metadata: ["error": "\(error)"])
    }
  }

  /// Why entries ended without a line, over the life of the ledger.
  private func tellRefusals() async throws {
    let refusals = try await house.ledger.refusals()
    guard !refusals.isEmpty else { return }
    let facts = refusals.map { ("refused.\($0)", Logger.MetadataValue.string("\($1)")) }
    house.logger.info("entries without a line so far", metadata: Dictionary(uniqueKeysWithValues: facts))
  }

  /// The stages and the publisher, until all have ended. The first to fail takes the others with it.
  private func work(_ publisher: Publisher) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await publisher.run() }
      group.addTask {
        try await runStages(publisher)
        await publisher.close()
      }
      while try await group.next() != nil {}
    }
  }

  /// Begins nothing new; what is in hand may end within the grace, then `run` returns. Nothing is lost: what was not
  /// finished is pending.
  package func stop() {
    house.stop.set()
    house.stopBell.ring()
    house.pollBell.ring()
    house.articleBell.ring()
  }

  private func publisher(with drain: Drain) -> Publisher {
    let house = house
    return Publisher(
      ledger: house.ledger, drain: drain, time: house.time, logger: house.logger,
      maxLineBytes: house.options.maxLineBytes, givesUp: house.options.isOnce
    ) { rows in
      house.articlesInHand.release(rows)
      house.articleBell.ring()
    }
  }

  private func runStages(_ publisher: Publisher) async throws {
    let pollsDone = Flag()
    let polls = PollStage(house: house, began: house.time.now())
    let articles = ArticleStage(house: house, publisher: publisher) { pollsDone.isSet }
    try await untilDoneOrTooLate {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await polls.run()
          pollsDone.set()
          house.articleBell.ring()
        }
        group.addTask { try await articles.run() }
        while try await group.next() != nil {}
      }
    }
  }

  /// Cancels the work when the grace after a stop is over.
  private func untilDoneOrTooLate(_ work: @escaping @Sendable () async throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await work() }
      group.addTask {
        await house.stopBell.wait()
        try? await house.time.sleep(house.options.grace)
      }
      try await group.next()
      group.cancelAll()
    }
  }
}
