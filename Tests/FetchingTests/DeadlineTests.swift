import Fetching
import News
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct DeadlineTests {
  @Test(arguments: [
    LoopbackReply(delivery: .hang), LoopbackReply(delivery: .dribble),
    LoopbackReply(body: Array("half of it".utf8), delivery: .stall(after: 4)),
  ])
  func `a server that never ends is left at the deadline`(reply: LoopbackReply) async throws {
    let clock = ManualClock()
    try await withSite(hasty, time: clock.time) { server, fetcher async throws in
      server.on("/slow", reply)
      let url = server.url("/slow")
      async let failure = fetcher.failure(url)
      await server.requests(atLeast: 1)
      await clock.sleepers(atLeast: 1)
      clock.advance(by: .seconds(60))
      #expect(await failure == .timeout(host: "127.0.0.1", after: .seconds(60)))
      await server.openConnections(atMost: 0)
    }
  }

  @Test func `redirects share one deadline`() async throws {
    let clock = ManualClock()
    try await withSite(hasty, time: clock.time) { server, fetcher async throws in
      server.on("/a") { _ in
        clock.advance(by: .seconds(59))
        return .redirect("/b")
      }
      server.on("/b", LoopbackReply(delivery: .hang))
      let url = server.url("/a")
      async let failure = fetcher.failure(url)
      await server.requests(atLeast: 2)
      await clock.sleepers(atLeast: 1)
      #expect(clock.sleeping == [.seconds(1)])
      clock.advance(by: .seconds(1))
      #expect(await failure?.code == "timeout")
    }
  }

  @Test(arguments: [LoopbackReply.Delivery.hang, .dribble])
  func `cancelling reaches the socket`(delivery: LoopbackReply.Delivery) async throws {
    try await withSite { server, fetcher async throws in
      server.on("/slow", LoopbackReply(delivery: delivery))
      let url = server.url("/slow")
      let task = Task { await fetcher.failure(url) }
      await server.requests(atLeast: 1)
      task.cancel()
      #expect(await task.value == .cancelled)
      await server.openConnections(atMost: 0)
    }
  }

  @Test func `closing the fetcher ends what is under way and lets nothing begin`() async throws {
    try await withLoopbackServer { server in
      server.on("/slow", LoopbackReply(delivery: .hang))
      let fetcher = Fetcher(options: hasty, time: .real)
      let url = server.url("/slow")
      let task = Task { await fetcher.failure(url) }
      await server.requests(atLeast: 1)
      await fetcher.shutdown()
      #expect(await task.value == .shuttingDown)
      #expect(await fetcher.failure(url) == .shuttingDown)
      await fetcher.shutdown()
    }
  }
}
