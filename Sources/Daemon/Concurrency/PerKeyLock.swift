import Fetching
import Synchronization

/// Lets one task at a time work on a key; the others wait, suspended, for their turn.
///
/// Many tasks may want the same thing at the same moment, such as a site's robots.txt for its pages. Each looks whether it
/// is there, and fetches it if not. Without a lock around both steps all of them would fetch. A shared task that all of
/// them await would do too, but could not be cancelled with them; here whoever comes first does the work in its own task,
/// and if that is cancelled, the next takes over.
final class PerKeyLock: Sendable {
  private struct Turn {
    let semaphore = AsyncSemaphore(permits: 1)
    /// Tasks that wait or work.
    var users = 0
  }

  private let turns = Mutex<[String: Turn]>([:])

  /// Keys that somebody works on or waits for.
  var count: Int { turns.withLock { $0.count } }

  /// - Throws: `CancellationError` where the task is cancelled while it waits; else what the work throws.
  func withLock<Result>(
    _ key: String, isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Result
  ) async throws -> Result {
    let semaphore = enter(key)
    defer { leave(key) }
    try await semaphore.acquire()
    defer { semaphore.release() }
    return try await work()
  }

  private func enter(_ key: String) -> AsyncSemaphore {
    turns.withLock { turns in
      var turn = turns[key] ?? Turn()
      turn.users += 1
      turns[key] = turn
      return turn.semaphore
    }
  }

  private func leave(_ key: String) {
    turns.withLock { turns in
      turns[key]?.users -= 1
      if turns[key]?.users == 0 { turns[key] = nil }
    }
  }
}
