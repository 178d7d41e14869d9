import Fetching
import Logging
import News
import Store
import TestSupport
import Testing

@testable import Daemon

@Suite(.timeLimit(.minutes(5))) struct RobotsGateTests {
  private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
  /// The clock stands still; the waits of the fetcher are real.
  private let time = TimeSource(ContinuousClock(), now: { .epoch })

  private func withGate(
    _ options: DaemonOptions = DaemonOptions(),
    _ body: (LoopbackServer, RobotsGate, Ledger) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        var fetching = FetchOptions()
        fetching.allowPrivate = true
        fetching.hostDelay = .zero
        let ledger = try Ledger(directory: folder.path)
        try await withFetcher(fetching, time: time) { fetcher in
          let gate = RobotsGate(options, ledger: ledger, fetcher: fetcher, time: time, logger: logger)
          try await body(server, gate, ledger)
        }
      }
    }
  }

  private func page(_ server: LoopbackServer, _ path: String = "/1.html") throws -> WebURL {
    try #require(WebURL(server.url(path)))
  }

  @Test(arguments: [("600", 60, 60), ("2", 60, 2), ("2", 0, 0), ("7200", 3600, 3600)])
  func `the pause that a site asks for is kept up to a cap`(asked: String, cap: Int, kept: Int) async throws {
    var options = DaemonOptions()
    options.maxCrawlDelay = .seconds(cap)
    try await withGate(options) { server, gate, _ in
      server.on("/robots.txt", LoopbackReply("User-agent: *\nCrawl-delay: \(asked)\n"))
      let admission = try #require(gate.admission(to: .page))
      #expect(try await admission(page(server)) == .seconds(kept))
    }
  }

  @Test func `what robots txt is asked about is the operator's choice`() async throws {
    for (scope, asked) in [
      (RobotsScope.pages, [FetchRequest.Resource.page]), (.all, [.feed, .page]), (.none, []),
    ] {
      var options = DaemonOptions()
      options.robots = scope
      try await withGate(options) { _, gate, _ in
        let resources: [FetchRequest.Resource] = [.feed, .page, .robots]
        #expect(resources.filter { gate.admission(to: $0) != nil } == asked)
      }
    }
  }

  @Test func `twenty pages that come together make one request`() async throws {
    try await withGate { server, gate, _ in
      server.on("/robots.txt", LoopbackReply("User-agent: *\nDisallow: /x\n"))
      let admission = try #require(gate.admission(to: .page))
      let url = try page(server)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<20 { group.addTask { _ = try await admission(url) } }
        try await group.waitForAll()
      }
      #expect(server.requests.count == 1)
    }
  }

  @Test func `who is cancelled while it asks leaves it to the next`() async throws {
    try await withGate { server, gate, _ in
      server.on(
        "/robots.txt",
        inTurn: [LoopbackReply("", delivery: .hang), LoopbackReply("User-agent: *\nCrawl-delay: 7\n")])
      let admission = try #require(gate.admission(to: .page))
      let url = try page(server)
      let first = Task { try await admission(url) }
      await server.requests(atLeast: 1)
      let second = Task { try await admission(url) }
      first.cancel()
      await #expect(throws: FetchError.cancelled) { _ = try await first.value }
      #expect(try await second.value == .seconds(7))
      #expect(server.requests.count == 2)
    }
  }

  @Test func `a site that cannot answer is not asked again for each of its pages`() async throws {
    try await withGate { server, gate, ledger in
      server.on("/robots.txt", LoopbackReply(status: 500))
      let admission = try #require(gate.admission(to: .page))
      for number in 1...3 {
        let url = try page(server, "/\(number).html")
        await #expect(throws: FetchError.robotsUnreachable(host: "127.0.0.1", retryAfter: .seconds(300))) {
          _ = try await admission(url)
        }
      }
      #expect(server.requests.count == 1)
      #expect(try await ledger.robots(of: page(server).origin)?.failures == 1)
    }
  }

  @Test func `the next process knows what the last one learned`() async throws {
    try await withGate { server, gate, ledger in
      server.on("/robots.txt", LoopbackReply("User-agent: *\nDisallow: /1.html\n"))
      let url = try page(server)
      let closed = FetchError.robotsDisallowed(url: url.description)
      let admission = try #require(gate.admission(to: .page))
      await #expect(throws: closed) { _ = try await admission(url) }
      try await withFetcher(time: time) { fetcher in
        // This fetcher may not even ask: the server is at a private address.
        let next = RobotsGate(DaemonOptions(), ledger: ledger, fetcher: fetcher, time: time, logger: logger)
        let admission = try #require(next.admission(to: .page))
        await #expect(throws: closed) { _ = try await admission(url) }
        #expect(next.rights(of: url.description).robots == .disallowed)
      }
      #expect(server.requests.count == 1)
    }
  }
}
