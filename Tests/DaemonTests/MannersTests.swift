import Daemon
import Feeds
import Foundation
import News
import Store
import Synchronization
import TestSupport
import Testing

/// Rules of good manners that one feed and its host show; the oracle judges all of them over days.
@Suite struct MannersTests {
  @Test func `what a feed asks for holds after a 304 too`() async throws {
    try await withNewsstand { stand, server in
      server.on("/feed.xml", slowFeed(ttl: 240).with("ETag", "\"v1\""))
      let asked = try await stand.requests(over: 24, of: "/feed.xml", server) {
        server.on("/feed.xml", LoopbackReply(status: 304))
      }
      #expect(asked >= 4 && asked <= 7)
    }
  }

  @Test func `how long a reply stays fresh holds until another reply says otherwise`() async throws {
    try await withNewsstand { stand, server in
      server.on("/feed.xml", slowFeed(ttl: nil).with("ETag", "\"v1\"").with("Cache-Control", "max-age=14400"))
      let asked = try await stand.requests(over: 24, of: "/feed.xml", server) {
        server.on("/feed.xml", LoopbackReply(status: 304))
      }
      #expect(asked >= 4 && asked <= 7)
    }
  }

  @Test func `too many requests means all feeds of the host, over a restart, with now as well`() async throws
  {
    try await withNewsstand { stand, server in
      let feeds = ["/a.xml", "/b.xml", "/c.xml"].map { server.url($0) }
      for path in ["/a.xml", "/b.xml", "/c.xml"] {
        server.on(path, LoopbackReply(status: 429).with("Retry-After", "7200"))
      }
      try await stand.runOnce(feeds)
      #expect(server.requests.count == 1)
      stand.advance(seconds: 7000)
      try await stand.runOnce(feeds) { $0.pollsAll = true }
      #expect(server.requests.count == 1)
      stand.advance(seconds: 300)
      try await stand.runOnce(feeds)
      #expect(server.requests.count == 2)
    }
  }

  @Test func `a refusal of one feed rests its host for four hours`() async throws {
    try await withNewsstand { stand, server in
      server.on("/a.xml", LoopbackReply(status: 403))
      let feeds = [server.url("/a.xml"), server.url("/feed.xml")]
      try await stand.runOnce(feeds)
      stand.advance(seconds: 4 * 3600 - 60)
      try await stand.runOnce(feeds) { $0.pollsAll = true }
      #expect(server.requests.count == 1)
    }
  }

  @Test func `feeds that are refused do not keep the others of their host from their turn`() async throws {
    try await withNewsstand { stand, server in
      server.on("/bad.xml", LoopbackReply(status: 403))
      let feeds = [server.url("/bad.xml"), server.url("/feed.xml")]
      for _ in 0..<24 {
        try await stand.runOnce(feeds)
        stand.advance(seconds: 3600)
      }
      #expect(server.requests(to: "/feed.xml").count >= 3)
      #expect(server.requests(to: "/bad.xml").count <= 4)
    }
  }

  /// With every run starting anew from the ledger, feeds that were due again came before one that had never been polled.
  @Test func `several that are refused leave their host's next turn to whoever has waited longest`()
    async throws
  {
    try await withNewsstand { stand, server in
      let refused = (1...4).map { "/bad\($0).xml" }
      for path in refused { server.on(path, LoopbackReply(status: 403)) }
      let feeds = (refused + ["/feed.xml"]).map { server.url($0) }
      for _ in 0..<48 {
        try await stand.runOnce(feeds)
        stand.advance(seconds: 3600)
      }
      #expect(server.requests(to: "/feed.xml").count >= 2)
      #expect(refused.allSatisfy { server.requests(to: $0).count >= 1 })
    }
  }

  @Test func `a redirect to what another host forbids rests nobody`() async throws {
    try await withNewsstand { stand, server in
      let victim = "http://site1.example:\(server.port)"
      server.on("/evil.xml", .redirect("\(victim)/secret"))
      server.on("/secret", LoopbackReply(status: 403))
      try await stand.runOnce([server.url("/evil.xml")])
      try await stand.runOnce(["\(victim)/feed.xml"])
      #expect(server.requests(to: "/feed.xml").count == 1)
    }
  }

  @Test func `a site that keeps us from its pages is asked for its feed all the same`() async throws {
    try await withNewsstand { stand, server in
      for number in 1...3 { server.on("/\(number).html", LoopbackReply(status: 403)) }
      try await stand.runOnce([server.url("/feed.xml")])
      #expect(server.requests.count == 2)
      stand.advance(seconds: 4000)
      try await stand.runOnce([server.url("/feed.xml")])
      #expect(server.requests(to: "/feed.xml").count == 2)
    }
  }

  @Test func `a feed that is gone is not asked after a restart, and an event tells of it`() async throws {
    try await withNewsstand { stand, server in
      server.on("/feed.xml", LoopbackReply(status: 410, body: Array("<h1>Moved to paper.</h1>".utf8)))
      for _ in 0..<3 {
        try await stand.runOnce([server.url("/feed.xml")]) { $0.pollsAll = true }
        stand.advance(seconds: 90_000)
      }
      #expect(server.requests.count == 1)
      let event = try #require(try stand.events.first)
      #expect(event["event"] as? String == "gone" && event["said"] as? String == "Moved to paper.")
    }
  }

  @Test func `a permanent redirect is adopted after a week and three sights`() async throws {
    try await withNewsstand { stand, server in
      server.on("/old.xml", LoopbackReply(status: 301).with("Location", "/feed.xml"))
      for _ in 0..<9 {
        try await stand.runOnce([server.url("/old.xml")]) { $0.pollsAll = true }
        stand.advance(seconds: 86_400)
      }
      let toOld = server.requests(to: "/old.xml").count
      #expect(toOld == 8)
      #expect(server.requests(to: "/feed.xml").count == 9)
      #expect(try stand.events.map { $0["event"] as? String } == ["moved"])
      #expect(try stand.lines.count == 3)
    }
  }

  @Test func `many feeds that all move to one page adopt nothing`() async throws {
    try await withNewsstand { stand, server in
      let feeds = (1...4).map { server.url("/old\($0).xml") }
      for number in 1...4 {
        server.on("/old\(number).xml", LoopbackReply(status: 301).with("Location", "/feed.xml"))
      }
      for _ in 0..<10 {
        try await stand.runOnce(feeds) { $0.pollsAll = true }
        stand.advance(seconds: 86_400)
      }
      #expect(server.requests(to: "/old1.xml").count == 10)
    }
  }

  @Test func `failing and recovering are told once each`() async throws {
    try await withNewsstand { stand, server in
      let feeds = [server.url("/feed.xml")]
      for status in [200, 500, 500, 500, 200, 200] {
        server.on(
          "/feed.xml",
          status == 200 ? feed(of: 1...3) : LoopbackReply(status: status, body: Array("Ouch.".utf8)))
        try await stand.runOnce(feeds) { $0.pollsAll = true }
        stand.advance(seconds: 90_000)
      }
      let events = try stand.events
      #expect(events.map { $0["event"] as? String } == ["error", "recovered"])
      #expect(events.first?["said"] as? String == "Ouch." && events.first?["http_status"] as? Int == 500)
      #expect(events.map { $0["seq"] as? Int } == [1, 2])
      let atom = try #require(FileManager.default.contents(atPath: "\(stand.root)/out/feed-events.atom"))
      let trouble = try FeedReader().read([UInt8](atom), url: "file:///feed-events.atom", contentType: nil)
      #expect(trouble.entries.compactMap(\.title) == ["recovered: Loopback Times", "error: Loopback Times"])
    }
  }

  @Test func `a document that shares nothing with the last one tells of a gap`() async throws {
    try await withNewsstand { stand, server in
      let feeds = [server.url("/feed.xml")]
      try await stand.runOnce(feeds)
      server.on("/feed.xml", feed(of: 3...6))
      stand.advance(seconds: 4000)
      try await stand.runOnce(feeds)
      #expect(try stand.events.isEmpty)
      server.on("/feed.xml", feed(of: 20...24))
      stand.advance(seconds: 4000)
      try await stand.runOnce(feeds)
      #expect(try stand.events.map { $0["event"] as? String } == ["gap"])
    }
  }

  @Test func `what fell out of a feed between two polls is read from its archive, and says so`() async throws
  {
    for isWordPress in [false, true] {
      try await withNewsstand { stand, server in
        let feeds = [server.url("/feed.xml")]
        try await stand.runOnce(feeds)
        let link =
          "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='prev-archive' href='/page2.xml'/>"
        let generator = "<generator>https://wordpress.org/?v=6.4</generator>"
        server.on("/feed.xml", feed(of: 7...9, saying: isWordPress ? generator : link))
        server.on(isWordPress ? "/feed.xml?paged=2" : "/page2.xml", feed(of: 3...6))
        for number in 4...9 { server.on("/\(number).html", page(number)) }
        stand.advance(seconds: 4000)
        try await stand.runOnce(feeds)
        #expect(try stand.titles == (1...9).map { "Article \($0)" })
        let backfilled = try stand.lines.filter { $0["backfilled"] as? Bool == true }
        #expect(
          Set(backfilled.compactMap { $0["title"] as? String }) == ["Article 4", "Article 5", "Article 6"])
        #expect((try stand.events.first?["message"] as? String)?.contains("read from its archive") == true)
      }
    }
  }

  @Test func `a server that answers not modified for ever is found out, once a day`() async throws {
    try await withNewsstand { stand, server in
      let feeds = [server.url("/feed.xml")]
      let start = stand.now.withLock { $0 }
      server.on("/feed.xml", datedFeed(1...6, until: start).with("ETag", "\"v1\""))
      try await stand.runOnce(feeds)
      let lies = datedFeed(1...9, until: start.advanced(bySeconds: 3 * 3600)).with("ETag", "\"v2\"")
      server.on("/feed.xml") { $0.header("If-None-Match") == nil ? lies : LoopbackReply(status: 304) }
      for _ in 0..<60 {
        stand.advance(seconds: 3600)
        try await stand.runOnce(feeds)
      }
      #expect(try stand.lines.count == 9)
      let unconditional = server.requests(to: "/feed.xml").count { $0.header("If-None-Match") == nil }
      #expect(unconditional >= 2 && unconditional <= 3)
      #expect(try stand.events.map { $0["event"] as? String }.contains("stale"))
    }
  }

  @Test func `an outage of our own network blames no feed`() async throws {
    try await withNewsstand { stand, server in
      let names = (1...8).map { "http://127.0.1.\($0):1/feed.xml" }
      for _ in 0..<3 {
        try await stand.runOnce(names) { $0.pollsAll = true }
        stand.advance(seconds: 90_000)
      }
      let ledger = try stand.ledger()
      let feeds = try await ledger.feeds(try await ledger.dueFeeds().map(\.rowID))
      #expect(feeds.count == 8 && feeds.allSatisfy { $0.failures == 0 })
      #expect(try stand.events.isEmpty)
    }
  }
}

extension Newsstand {
  /// How often a path was asked for over so many hours with a run each, the first included.
  fileprivate func requests(
    over hours: Int, of path: String, _ server: LoopbackServer, afterFirst change: () -> Void
  ) async throws -> Int {
    for hour in 0...hours {
      try await runOnce([server.url(path)])
      if hour == 0 { change() }
      advance(seconds: 3600)
    }
    return server.requests(to: path).count
  }

  /// The lines of `feed-events.ndjson`.
  fileprivate var events: [[String: Any]] {
    get throws {
      let data = FileManager.default.contents(atPath: "\(root)/out/feed-events.ndjson") ?? Data()
      return try data.split(separator: UInt8(ascii: "\n")).map {
        try JSONSerialization.jsonObject(with: $0) as? [String: Any] ?? [:]
      }
    }
  }
}

/// A feed without entries that asks to be left alone for so many minutes.
private func slowFeed(ttl: Int?) -> LoopbackReply {
  let ttl = ttl.map { "<ttl>\($0)</ttl>" } ?? ""
  return LoopbackReply(
    "<rss version=\"2.0\"><channel><title>Slow</title>\(ttl)</channel></rss>", type: "application/rss+xml")
}

/// A feed that has an entry every hour, the last of them at that moment.
private func datedFeed(_ numbers: ClosedRange<Int>, until last: Timestamp) -> LoopbackReply {
  let items = numbers.reversed().map { number in
    let date = last.advanced(bySeconds: Int64(3600 * (number - numbers.upperBound)))
    return """
      <entry><title>Article \(number)</title><id>g\(number)</id><updated>\(date)</updated><published>\(date)</published>
      <summary>Teaser \(number).</summary></entry>
      """
  }
  return LoopbackReply(
    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Dated</title>\(items.joined())</feed>",
    type: "application/atom+xml")
}
