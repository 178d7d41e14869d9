import Daemon
import News
import Store
import TestSupport
import Testing

/// robots.txt from end to end: what is asked of the site, and what is written.
@Suite(.timeLimit(.minutes(5))) struct RobotsTests {
  private func robots(_ text: String) -> LoopbackReply { LoopbackReply(text).with("ETag", "\"r1\"") }

  @discardableResult
  private func run(
    _ stand: Newsstand, _ server: LoopbackServer, change: (inout DaemonOptions) -> Void = { _ in }
  )
    async throws -> Metrics.Counts
  {
    try await stand.runOnce([server.url("/feed.xml")]) {
      $0.robots = .pages
      $0.pollsAll = true
      change(&$0)
    }
  }

  private func rights(_ line: [String: Any]?) -> [String: Any] { line?["rights"] as? [String: Any] ?? [:] }

  @Test func `a page that robots txt disallows is not asked for, and its line is the feed's text`()
    async throws
  {
    try await withNewsstand { stand, server in
      server.on("/robots.txt", robots("User-agent: *\nContent-Signal: ai-train=no\nDisallow: /2.html\n"))
      try await run(stand, server)
      #expect(server.requests(to: "/2.html").isEmpty)
      #expect(server.requests(to: "/1.html").count == 1)
      let line = try #require(try stand.lines.first { $0["title"] as? String == "Article 2" })
      #expect(line["text"] as? String == "The teaser of article 2.")
      #expect((line["warnings"] as? [String])?.contains("robots_disallowed") == true)
      #expect(rights(line)["robots"] as? String == "disallowed")
      #expect(rights(line)["content_signal"] as? String == "ai-train=no")
      let other = try stand.lines.first { $0["title"] as? String == "Article 1" }
      #expect(rights(other)["robots"] as? String == "allowed")
    }
  }

  @Test func `it is asked for before the first page, once a day, and not by the next run either`()
    async throws
  {
    try await withNewsstand { stand, server in
      server.on("/robots.txt") { request in
        request.header("If-None-Match") == "\"r1\""
          ? LoopbackReply(status: 304) : LoopbackReply("User-agent: *\nDisallow: /x\n").with("ETag", "\"r1\"")
      }
      try await run(stand, server)
      #expect(server.requests.map(\.path).prefix(2) == ["/feed.xml", "/robots.txt"])
      for day in 0..<2 {
        for hour in 1...2 {
          server.on("/feed.xml", feed(of: 1...(3 + day * 2 + hour)))
          server.on("/\(3 + day * 2 + hour).html", page(3 + day * 2 + hour))
          try await run(stand, server)
        }
        #expect(server.requests(to: "/robots.txt").count == day + 1)
        stand.advance(seconds: 86_400)
      }
      #expect(server.requests(to: "/robots.txt").last?.header("If-None-Match") == "\"r1\"")
      #expect(try stand.lines.count == 7)
      #expect(try stand.lines.allSatisfy { rights($0)["robots"] as? String == "allowed" })
    }
  }

  @Test func `a site without the file is open, and nothing is said of it`() async throws {
    try await withNewsstand { stand, server in
      try await run(stand, server)
      #expect(server.requests(to: "/robots.txt").count == 1)
      #expect(try stand.lines.count == 3)
      #expect(try stand.lines.allSatisfy { $0["rights"] == nil && $0["text_from"] as? String == "page" })
    }
  }

  @Test func `while the file cannot be had, no page is asked for and the entries wait`() async throws {
    try await withNewsstand { stand, server in
      server.on("/robots.txt", LoopbackReply(status: 503))
      var options = DaemonOptions()
      options.grace = .milliseconds(1)
      let metrics = Metrics()
      try await stand.withPipeline(options, metrics) { pipeline in
        async let run: Void = pipeline.run(feeds: [NewSubscription(url: server.url("/feed.xml"))]) {}
        while metrics.snapshot.postponed < 3 { await Task.yield() }
        pipeline.stop()
        try await run
      }
      #expect(server.requests.map(\.path) == ["/feed.xml", "/robots.txt"])
      #expect(try stand.lines.isEmpty)
      server.on("/robots.txt", robots("User-agent: *\nDisallow:\n"))
      stand.advance(seconds: 600)
      try await run(stand, server)
      #expect(try stand.titles == ["Article 1", "Article 2", "Article 3"])
      #expect(try stand.lines.allSatisfy { $0["text_from"] as? String == "page" })
    }
  }

  @Test func `where a page redirects to is asked about too, at its own site`() async throws {
    try await withNewsstand(articles: 2) { stand, server in
      let other = server.url("", host: "site0.example")
      server.on("/robots.txt") { request in
        request.header("Host")?.hasPrefix("site0.") == true
          ? LoopbackReply("User-agent: winnow\nDisallow: /closed\n") : LoopbackReply(status: 404)
      }
      server.on("/1.html", .redirect(other + "/closed/1"))
      server.on("/2.html", .redirect(other + "/open/2"))
      server.on("/open/2", page(2))
      try await run(stand, server)
      #expect(server.requests(to: "/closed/1").isEmpty)
      #expect(server.requests(to: "/robots.txt").count == 2)
      let closed = try #require(try stand.lines.first { $0["title"] as? String == "Article 1" })
      #expect((closed["warnings"] as? [String])?.contains("robots_disallowed") == true)
      #expect(rights(closed)["robots"] as? String == "disallowed")
      let open = try #require(try stand.lines.first { $0["title"] as? String == "Article 2" })
      #expect(open["text_from"] as? String == "page" && rights(open)["robots"] as? String == "allowed")
    }
  }

  @Test func `pages of one site that come together ask for the file once`() async throws {
    try await withNewsstand { stand, server in
      for number in 1...8 {
        server.on("/f\(number).xml", feed(of: number...number))
        server.on("/\(number).html", .redirect(server.url("/page\(number)", host: "127.0.0.1")))
        server.on("/page\(number)", page(number))
      }
      server.on("/robots.txt", LoopbackReply("User-agent: *\nDisallow: /x\n"))
      let feeds = (1...8).map { server.url("/f\($0).xml", host: "site\($0).example") }
      try await stand.runOnce(feeds) { $0.robots = .pages }
      let asked = server.requests(to: "/robots.txt").compactMap { $0.header("Host") }
      #expect(asked.count { $0.hasPrefix("127.0.0.1") } == 1)
      #expect(Set(asked).count == asked.count)
      #expect(try stand.lines.count == 8)
    }
  }

  @Test func `a feed is the operator's choice, unless it shall be asked for as well`() async throws {
    try await withNewsstand { stand, server in
      server.on("/robots.txt", robots("User-agent: *\nDisallow: /feed.xml\n"))
      #expect(try await run(stand, server).failedPolls == 0)
      #expect(try stand.lines.count == 3)
      let asked = server.requests(to: "/feed.xml").count
      let counts = try await run(stand, server) { $0.robots = .all }
      #expect(counts.failedPolls == 1)
      #expect(server.requests(to: "/feed.xml").count == asked)
    }
  }

  @Test func `where it is switched off, nobody asks for it`() async throws {
    try await withNewsstand { stand, server in
      server.on("/robots.txt", robots("User-agent: *\nDisallow: /\n"))
      try await run(stand, server) { $0.robots = .none }
      #expect(server.requests(to: "/robots.txt").isEmpty)
      #expect(try stand.lines.allSatisfy { $0["rights"] == nil })
    }
  }

  @Test func `what headers and page say of rights is recorded`() async throws {
    try await withNewsstand(articles: 1) { stand, server in
      server.on("/robots.txt", robots("License: https://rsl.example/terms.xml\nUser-agent: *\nAllow: /\n"))
      var reply = page(1).with("X-Robots-Tag", "noarchive").with("TDM-Reservation", "1")
      reply.body = Array("<meta name=robots content=noai>".utf8) + reply.body
      server.on("/1.html", reply)
      try await run(stand, server)
      let rights = rights(try stand.lines.first)
      #expect(rights["robots"] as? String == "allowed")
      #expect((rights["tdm"] as? [String: Any])?["reservation"] as? Int == 1)
      #expect(rights["license"] as? String == "https://rsl.example/terms.xml")
      #expect(rights["meta"] as? [String] == ["noarchive", "noai"])
    }
  }

  @Test func `a daemon that is stopped does not wait for the file`() async throws {
    try await withNewsstand { stand, server in
      server.on("/robots.txt", LoopbackReply("", delivery: .hang))
      var options = DaemonOptions()
      options.grace = .milliseconds(1)
      try await stand.withPipeline(options) { pipeline in
        async let run: Void = pipeline.run(feeds: [NewSubscription(url: server.url("/feed.xml"))]) {}
        await server.requests(atLeast: 2)
        pipeline.stop()
        try await run
      }
      server.on("/robots.txt", LoopbackReply(status: 404))
      try await run(stand, server)
      #expect(try stand.titles == ["Article 1", "Article 2", "Article 3"])
    }
  }
}
