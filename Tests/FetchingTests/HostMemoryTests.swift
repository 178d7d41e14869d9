import Synchronization
import TestSupport
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(5))) struct HostMemoryTests {
  @Test func `hosts are forgotten when their pause is over`() async throws {
    let clock = ManualClock()
    let limiter = HostRateLimiter(
      time: clock.time, hostDelay: { _ in .seconds(1) }, pageDelay: { _ in .seconds(5) })
    for number in 0..<10_000 {
      let permit = try await limiter.acquire("h\(number).example", for: .feed)
      limiter.release(permit, servedPage: false)
      clock.advance(by: .milliseconds(100))
    }
    // Twenty seconds' worth of hosts, and those that came since the last look.
    #expect(limiter.count <= 200 + 256)
  }

  @Test func `a host is warm while its connection may still be open`() async throws {
    let clock = ManualClock()
    let limiter = HostRateLimiter(time: clock.time, hostDelay: { _ in .zero }, pageDelay: { _ in .zero })
    for (wait, isWarm) in [(0, false), (19, true), (21, false)] {
      clock.advance(by: .seconds(wait))
      let permit = try await limiter.acquire("site.example", for: .feed)
      #expect(permit.isWarm == isWarm)
      limiter.release(permit, servedPage: false)
    }
  }

  @Test func `the second waits until the first has released its permit`() async throws {
    let limiter = HostRateLimiter(
      time: ManualClock().time, hostDelay: { _ in .zero }, pageDelay: { _ in .zero })
    let events = EventLog()
    let first = try await limiter.acquire("site.example", for: .feed)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        let second = try await limiter.acquire("site.example", for: .feed)
        events.add("second begins")
        limiter.release(second, servedPage: false)
      }
      for _ in 0..<1000 { await Task.yield() }
      events.add("first ends")
      limiter.release(first, servedPage: false)
      try await group.waitForAll()
    }
    #expect(events.all == ["first ends", "second begins"])
  }
}

private final class EventLog: Sendable {
  private let events = Mutex<[String]>([])

  func add(_ event: String) { events.withLock { $0.append(event) } }

  var all: [String] { events.withLock { $0 } }
}
