import Delivery
import Fetching
import Logging
import Store
import Synchronization
import TestSupport
import Testing

@testable import Daemon

@Suite(.timeLimit(.minutes(5))) struct RetryingTests {
  private let full = LedgerError.noRoom(reason: "disk full")

  @Test func `work that finds no room is repeated until there is some`() async throws {
    try await withContext { context, clock in
      let attempts = Mutex(0)
      async let work: Void = context.committing {
        let attempt = attempts.withLock { attempts in
          attempts += 1
          return attempts
        }
        if attempt < 3 { throw full }
      }
      for _ in 0..<2 {
        await clock.sleepers(atLeast: 1)
        #expect(clock.sleeping == [.seconds(5)])
        clock.advance(by: .seconds(5))
      }
      try await work
      #expect(attempts.withLock { $0 } == 3)
    }
  }

  @Test func `a run with once fails at the first want of room`() async throws {
    try await withContext {
      $0.isOnce = true
    } body: { context, clock in
      await #expect(throws: full) { try await context.committing { throw full } }
      #expect(clock.sleeping.isEmpty)
    }
  }

  @Test func `a daemon that is stopping does not wait for room`() async throws {
    try await withContext { context, _ in
      context.stopping.set()
      await #expect(throws: full) { try await context.committing { throw full } }
    }
  }

  @Test func `a broken ledger is not asked again`() async throws {
    let broken = LedgerError.broken(reason: "disk image is malformed")
    try await withContext { context, _ in
      await #expect(throws: broken) { try await context.committing { throw broken } }
    }
  }

  private func withContext(
    change: (inout DaemonOptions) -> Void = { _ in }, body: (DaemonContext, ManualClock) async throws -> Void
  ) async throws {
    var options = DaemonOptions()
    change(&options)
    try await withTemporaryFolder { [options] folder in
      let clock = ManualClock()
      let ledger = try Ledger(directory: folder.path)
      try await withFetcher(time: clock.time) { fetcher in
        let context = DaemonContext(
          options: options, ledger: ledger, fetcher: fetcher, time: clock.time,
          logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, metrics: Metrics())
        try await body(context, clock)
      }
    }
  }
}
