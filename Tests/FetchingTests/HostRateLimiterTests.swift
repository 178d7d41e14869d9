import Fetching
import News
import TestSupport
import Testing

/// Time stands still unless the test moves it: a pause shows as somebody sleeping.
@Suite(.timeLimit(.minutes(5))) struct HostRateLimiterTests {
  private var polite: FetchOptions {
    var options = FetchOptions()
    options.allowPrivate = true
    options.pinnedAddresses = ["one.example": "127.0.0.1", "two.example": "127.0.0.1"]
    return options
  }

  @Test func `a host rests a second between two requests`() async throws {
    let clock = ManualClock()
    try await withPausingSite(polite, time: clock.time) { server, fetcher async throws in
      server.on("*", LoopbackReply("ok"))
      _ = try await fetcher.feed(server.url("/1"))
      async let second = fetcher.feed(server.url("/2"))
      await clock.sleepers(atLeast: 1)
      #expect(clock.sleeping == [.seconds(1)])
      #expect(server.requests.count == 1)
      clock.advance(by: .milliseconds(999))
      #expect(clock.sleeping == [.milliseconds(1)])
      clock.advance(by: .milliseconds(1))
      #expect(try await second.status == 200)
    }
  }

  @Test func `article pages come five seconds apart, and a feed in between after one`() async throws {
    let clock = ManualClock()
    try await withPausingSite(polite, time: clock.time) { server, fetcher async throws in
      server.on("*", LoopbackReply("ok"))
      _ = try await fetcher.page(server.url("/1"))
      async let feed = fetcher.feed(server.url("/2"))
      await clock.sleepers(atLeast: 1)
      #expect(clock.sleeping == [.seconds(1)])
      clock.advance(by: .seconds(1))
      _ = try await feed
      async let page = fetcher.page(server.url("/3"))
      await clock.sleepers(atLeast: 1)
      #expect(clock.sleeping == [.seconds(4)])
      clock.advance(by: .seconds(4))
      #expect(try await page.status == 200)
    }
  }

  @Test func `a page that fails is a page as well`() async throws {
    let clock = ManualClock()
    try await withPausingSite(polite, time: clock.time) { server, fetcher async throws in
      server.on("/1", LoopbackReply(delivery: .close))
      #expect(
        await fetcher.failure(FetchRequest(url: server.url("/1"), resource: .page))?.code == "disconnected")
      let next = Task { try await fetcher.page(server.url("/2")) }
      await clock.sleepers(atLeast: 1)
      #expect(clock.sleeping == [.seconds(5)])
      next.cancel()
      _ = await next.result
    }
  }

  @Test func `a redirect within a host rests too, but not as long as a page`() async throws {
    let clock = ManualClock()
    try await withPausingSite(polite, time: clock.time) { server, fetcher async throws in
      server.on("/a", .redirect("/b"))
      server.on("/b", LoopbackReply("ok"))
      async let page = fetcher.page(server.url("/a"))
      await server.requests(atLeast: 1)
      await clock.sleepers(atLeast: 1)
      while clock.sleeping != [.seconds(1)] { await Task.yield() }
      clock.advance(by: .seconds(1))
      #expect(try await page.redirects.count == 1)
    }
  }

  @Test func `one host never has two requests or connections at once, however many ask`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("*", LoopbackReply(body: [UInt8](repeating: 0x78, count: 10_000), delivery: .chunked(100)))
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<50 {
          let url = server.url("/\(number)")
          group.addTask { _ = try await fetcher.feed(url) }
        }
        try await group.waitForAll()
      }
      #expect(server.requests.count == 50)
      #expect(server.mostConnections == 1)
    }
  }

  @Test func `hosts do not wait for each other`() async throws {
    let clock = ManualClock()
    try await withPausingSite(polite, time: clock.time) { server, fetcher async throws in
      server.on("/slow", LoopbackReply(delivery: .hang))
      server.on("/quick", LoopbackReply("ok"))
      let (slow, quick) = (
        server.url("/slow", host: "one.example"), server.url("/quick", host: "two.example")
      )
      let waiting = Task { await fetcher.failure(slow) }
      await server.requests(atLeast: 1)
      #expect(try await fetcher.feed(quick).status == 200)
      waiting.cancel()
      #expect(await waiting.value == .cancelled)
    }
  }

  @Test func `no more than so many requests run over all hosts`() async throws {
    var options = polite
    options.maxInFlight = 1
    let clock = ManualClock()
    try await withPausingSite(options, time: clock.time) { server, fetcher async throws in
      server.on("/slow", LoopbackReply(delivery: .hang))
      server.on("/quick", LoopbackReply("ok"))
      let (slow, quick) = (
        server.url("/slow", host: "one.example"), server.url("/quick", host: "two.example")
      )
      let first = Task { await fetcher.failure(slow) }
      await server.requests(atLeast: 1)
      let second = Task { try await fetcher.feed(quick) }
      for _ in 0..<100 { await Task.yield() }
      #expect(server.requests.count == 1)
      first.cancel()
      #expect(try await second.value.status == 200)
      #expect(await first.value == .cancelled)
    }
  }

  @Test func `whoever gives up waiting leaves the line to the next`() async throws {
    let clock = ManualClock()
    try await withPausingSite(polite, time: clock.time) { server, fetcher async throws in
      server.on("*", LoopbackReply("ok"))
      let url = server.url("/feed")
      _ = try await fetcher.feed(url)
      let impatient = Task { await fetcher.failure(url) }
      await clock.sleepers(atLeast: 1)
      let patient = Task { try await fetcher.feed(url) }
      impatient.cancel()
      #expect(await impatient.value == .cancelled)
      await clock.sleepers(atLeast: 1)
      clock.advance(by: .seconds(1))
      #expect(try await patient.value.status == 200)
      #expect(server.requests.count == 2)
    }
  }
}
