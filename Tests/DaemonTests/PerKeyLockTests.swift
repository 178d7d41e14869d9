import Synchronization
import TestSupport
import Testing

@testable import Daemon

@Suite(.timeLimit(.minutes(5))) struct PerKeyLockTests {
  @Test func `one task at a time works on a key, and other keys do not wait`() async throws {
    let lock = PerKeyLock()
    let clock = ManualClock()
    let order = Order()
    let work = { @Sendable (key: String, name: String) async throws in
      try await lock.withLock(key) {
        order.add(name)
        try await clock.sleep(until: clock.now.advanced(by: .seconds(1)))
      }
    }
    async let first: Void = work("a", "first")
    await clock.sleepers(atLeast: 1)
    async let second: Void = work("a", "second")
    async let other: Void = work("b", "other")
    await clock.sleepers(atLeast: 2)
    #expect(order.names == ["first", "other"])
    clock.advance(by: .seconds(1))
    await clock.sleepers(atLeast: 1)
    #expect(order.names == ["first", "other", "second"])
    clock.advance(by: .seconds(1))
    _ = try await (first, second, other)
    #expect(lock.count == 0)
  }

  @Test func `when the task that works is cancelled, the next takes over`() async throws {
    let lock = PerKeyLock()
    let clock = ManualClock()
    let working = Task {
      try await lock.withLock("a") { try await clock.sleep(until: clock.now.advanced(by: .seconds(9))) }
    }
    await clock.sleepers(atLeast: 1)
    async let next = lock.withLock("a") { 42 }
    working.cancel()
    #expect(try await next == 42)
    #expect(lock.count == 0)
  }

  @Test func `a task that is cancelled while it waits leaves the queue`() async throws {
    let lock = PerKeyLock()
    let clock = ManualClock()
    async let working: Void = lock.withLock("a") {
      try await clock.sleep(until: clock.now.advanced(by: .seconds(1)))
    }
    await clock.sleepers(atLeast: 1)
    let waiting = Task { try await lock.withLock("a") {} }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    clock.advance(by: .seconds(1))
    try await working
    #expect(lock.count == 0)
  }
}

private final class Order: Sendable {
  private let state = Mutex<[String]>([])

  var names: [String] { state.withLock { $0 } }

  func add(_ name: String) { state.withLock { $0.append(name) } }
}
