import Daemon
import Foundation
import News
import Store
import Synchronization
import TestSupport
import Testing

@Suite struct PipelineTests {
  @Test func `each article becomes one line with the text of its page`() async throws {
    try await withNewsstand(articles: 3) { stand, server in
      let counts = try await stand.runOnce([server.url("/feed.xml")])
      #expect(counts.articles == 3)
      #expect(try stand.titles == ["Article 1", "Article 2", "Article 3"])
      for line in try stand.lines {
        let text = line["text"] as? String ?? ""
        let title = line["title"] as? String ?? ""
        #expect(text.contains("of \(title.lowercased()) tells"))
        #expect(line["text_from"] as? String == "page")
      }
    }
  }

  @Test func `a second run sends the validators back byte for byte and adds no line`() async throws {
    try await withNewsstand { stand, server in
      try await stand.runOnce([server.url("/feed.xml")])
      server.on("/feed.xml", LoopbackReply(status: 304))
      let counts = try await stand.runOnce([server.url("/feed.xml")]) { $0.pollsAll = true }
      let request = try #require(server.requests.last)
      #expect(request.header("If-None-Match") == "\"v1\"")
      #expect(request.header("If-Modified-Since") == "a while ago")
      #expect(counts.polled == 1 && counts.unchanged == 1)
      #expect(try stand.lines.count == 3)
    }
  }

  @Test func `a feed that is not due is not asked`() async throws {
    try await withNewsstand { stand, server in
      try await stand.runOnce([server.url("/feed.xml")])
      let asked = server.requests.count
      try await stand.runOnce([server.url("/feed.xml")])
      #expect(server.requests.count == asked)
      stand.advance(seconds: 4000)
      try await stand.runOnce([server.url("/feed.xml")])
      #expect(server.requests.count == asked + 1)
    }
  }

  @Test func `the same article in two feeds is one line`() async throws {
    try await withNewsstand { stand, server in
      server.on("/other.xml", feed(of: 2...3))
      try await stand.runOnce([server.url("/feed.xml"), server.url("/other.xml")])
      #expect(try stand.titles == ["Article 1", "Article 2", "Article 3"])
    }
  }

  @Test
  func `a page that cannot be had is tried by later runs, and gives a line of the feed's text in the end`()
    async throws
  {
    try await withNewsstand { stand, server in
      server.on("/2.html", LoopbackReply(status: 500))
      let counts = try await stand.runOnce([server.url("/feed.xml")])
      #expect(counts.articles == 2 && counts.postponed == 1)
      try await stand.runOnce([server.url("/feed.xml")])
      #expect(server.requests(to: "/2.html").count == 1)
      stand.advance(seconds: 400)
      try await stand.runOnce([server.url("/feed.xml")])
      #expect(server.requests(to: "/2.html").count == 2)
      stand.advance(seconds: 86_400)
      try await stand.runOnce([server.url("/feed.xml")])
      let line = try #require(try stand.lines.first { $0["title"] as? String == "Article 2" })
      #expect(line["text"] as? String == "The teaser of article 2.")
      #expect(line["text_from"] as? String == "summary")
      #expect((line["warnings"] as? [String])?.contains("page_unreachable") == true)
    }
  }

  @Test func `with once, a page that failed before is written by the run that gets it`() async throws {
    try await withNewsstand { stand, server in
      server.on("/2.html", LoopbackReply(status: 503))
      try await stand.runOnce([server.url("/feed.xml")])
      server.on("/2.html", page(2))
      stand.advance(seconds: 400)
      try await stand.runOnce([server.url("/feed.xml")])
      #expect(try stand.titles == ["Article 1", "Article 2", "Article 3"])
      #expect(try stand.lines.allSatisfy { $0["text_from"] as? String == "page" })
    }
  }

  @Test func `a feed that carries the full text is not followed to its pages`() async throws {
    try await withNewsstand(articles: 1) { stand, server in
      let words = Array(repeating: "word", count: 300).joined(separator: " ")
      server.on(
        "/full.xml",
        LoopbackReply(
          """
          <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>Full</title>
          <link>/1.html</link><content:encoded><![CDATA[<p>\(words).</p>]]></content:encoded></item></channel></rss>
          """))
      try await stand.runOnce([server.url("/full.xml")])
      #expect(server.requests(to: "/1.html").isEmpty)
      #expect(try stand.lines.first?["text_from"] as? String == "feed")
    }
  }

  @Test func `what all pages of a host say is left out from the third on`() async throws {
    try await withNewsstand(articles: 5) { stand, server in
      let own = "The Quay Post is written by people who live here."
      for number in 1...5 {
        let story = (0..<5).map {
          "<p>Part \($0) of story \(number) tells what happened to the ferry on day \(number).</p>"
        }
        server.on(
          "/\(number).html",
          LoopbackReply(
            headers: [("Content-Type", "text/html")],
            body:
              Array(
                "<title>Article \(number)</title><article>\(story.joined())<p>\(own)</p>\(story[4])</article>"
                  .utf8)))
      }
      try await stand.runOnce([server.url("/feed.xml")])
      let texts = try stand.lines.compactMap { $0["text"] as? String }
      #expect(texts.count == 5)
      #expect(texts.count { $0.contains(own) } == 2)
    }
  }

  @Test func `a sitemap index is followed to its news, at every poll anew`() async throws {
    try await withNewsstand { stand, server in
      func sitemap(_ number: Int) -> LoopbackReply {
        LoopbackReply(
          """
          <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
            xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>\(server.url("/\(number).html"))</loc>
          <news:news><news:title>Article \(number)</news:title></news:news></url></urlset>
          """)
      }
      let places = ["/pages.xml", "/news-1.xml", "/news-2.xml", "/gone-news.xml"]
      let list = places.map { "<sitemap><loc>\(server.url($0))</loc></sitemap>" }.joined()
      server.on(
        "/index.xml",
        LoopbackReply(
          "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>\(list)</sitemapindex>"
        )
        .with("ETag", "\"index\""))
      server.on("/news-1.xml", sitemap(1))
      server.on("/news-2.xml", sitemap(2))
      let counts = try await stand.runOnce([server.url("/index.xml")])
      #expect(try stand.titles == ["Article 1", "Article 2"])
      #expect(counts.readByLibxml2 == 1 && counts.failedPolls == 0)
      #expect(server.requests(to: "/pages.xml").isEmpty)
      server.on("/news-2.xml", sitemap(3))
      try await stand.runOnce([server.url("/index.xml")]) { $0.pollsAll = true }
      #expect(try stand.titles == ["Article 1", "Article 2", "Article 3"])
      #expect(server.requests(to: "/index.xml").last?.header("If-None-Match") == nil)
    }
  }

  @Test func `a failing feed never stops another, and tells the ledger why`() async throws {
    try await withNewsstand { stand, server in
      server.on(
        "/page.xml", LoopbackReply("<!DOCTYPE html><title>Log in</title><p>Please", type: "text/html"))
      let counts = try await stand.runOnce([
        server.url("/page.xml"), server.url("/missing.xml"), server.url("/feed.xml"),
      ])
      #expect(counts.failedPolls == 2)
      #expect(try stand.lines.count == 3)
    }
  }

  @Test func `a host that asks for an hour gets its hour, even with now`() async throws {
    try await withNewsstand { stand, server in
      server.on("/feed.xml", LoopbackReply(status: 429).with("Retry-After", "3600"))
      try await stand.runOnce([server.url("/feed.xml")])
      try await stand.runOnce([server.url("/feed.xml")]) { $0.pollsAll = true }
      #expect(server.requests.count == 1)
      stand.advance(seconds: 3600)
      try await stand.runOnce([server.url("/feed.xml")]) { $0.pollsAll = true }
      #expect(server.requests.count == 2)
    }
  }

  @Test(arguments: ["153722867280912931", "9223372036854775807", "99999999999999999999999", "-5"])
  func `a feed that asks for ages stops nobody`(ttl: String) async throws {
    try await withNewsstand(articles: 1) { stand, server in
      server.on(
        "/ages.xml",
        LoopbackReply(
          "<rss version='2.0'><channel><ttl>\(ttl)</ttl><item><title>A</title></item></channel></rss>"))
      let counts = try await stand.runOnce([server.url("/ages.xml"), server.url("/feed.xml")])
      #expect(counts.polled == 2 && counts.articles == 2)
    }
  }

  @Test func `a server that asks for centuries gets a week`() async throws {
    try await withNewsstand { stand, server in
      server.on("/feed.xml", LoopbackReply(status: 503).with("Retry-After", "9999999999"))
      try await stand.runOnce([server.url("/feed.xml")])
      stand.advance(seconds: 7 * 86_400)
      try await stand.runOnce([server.url("/feed.xml")]) { $0.pollsAll = true }
      #expect(server.requests.count == 2)
    }
  }

  @Test func `a feed that is gone on purpose is asked no more`() async throws {
    try await withNewsstand { stand, server in
      server.on("/feed.xml", LoopbackReply(status: 410))
      try await stand.runOnce([server.url("/feed.xml")])
      let ledger = try stand.ledger()
      #expect(try await ledger.dueFeeds().isEmpty)
    }
  }

  @Test func `an entry with nothing in it is counted, not lost in silence`() async throws {
    try await withNewsstand { stand, server in
      server.on(
        "/feed.xml", LoopbackReply("<rss version=\"2.0\"><channel><item><foo/></item></channel></rss>"))
      let counts = try await stand.runOnce([server.url("/feed.xml")])
      #expect(counts.refused == 1)
      #expect(try await stand.ledger().refusals().values.reduce(0, +) == 1)
    }
  }

  @Test func `what was accepted but not written when the process died is written by the next run, once`()
    async throws
  {
    try await withNewsstand { stand, server in
      try await stand.runOnce([server.url("/feed.xml")])
      let whole = try #require(FileManager.default.contents(atPath: stand.output))
      try await stand.acceptWithoutWriting()
      // The process died while it wrote: half a line is there.
      try #require(FileHandle(forWritingAtPath: stand.output)).appendAndClose(Data("{\"tit".utf8))
      try await stand.runOnce([server.url("/feed.xml")])
      let now = FileManager.default.contents(atPath: stand.output)
      #expect(now == whole + Data("{\"seq\":4}\n".utf8))
    }
  }

  @Test func `a file that somebody moved is begun anew, and nothing is written twice`() async throws {
    try await withNewsstand { stand, server in
      try await stand.runOnce([server.url("/feed.xml")])
      try FileManager.default.moveItem(atPath: stand.output, toPath: stand.output + ".1")
      server.on("/feed.xml", feed(of: 1...4))
      server.on("/4.html", page(4))
      try await stand.runOnce([server.url("/feed.xml")]) { $0.pollsAll = true }
      #expect(try stand.titles == ["Article 4"])
    }
  }

  @Test func `a file that is cut or written to while the daemon runs is set aside, and no line is lost`()
    async throws
  {
    for foreign in ["", "vandal\n"] {
      try await withNewsstand { stand, server in
        let seen = try await stand.runOnce([server.url("/feed.xml")])
        #expect(seen.articles == 3)
        let before = try #require(FileManager.default.contents(atPath: stand.output))
        server.on("/feed.xml", feed(of: 1...4))
        server.on("/4.html") { [output = stand.output] _ in
          // In the middle of the run, after recovery.
          _ = FileManager.default.createFile(
            atPath: output, contents: foreign.isEmpty ? Data() : before + Data(foreign.utf8))
          return page(4)
        }
        try await stand.runOnce([server.url("/feed.xml")]) { $0.pollsAll = true }
        #expect(try stand.titles == ["Article 4"])
      }
    }
  }

  @Test func `a data directory may move with all that is in it`() async throws {
    try await withNewsstand { stand, server in
      try await stand.runOnce([server.url("/feed.xml")])
      let moved = Newsstand(in: stand.folder, named: "moved")
      try FileManager.default.moveItem(atPath: stand.root, toPath: moved.root)
      server.on("/feed.xml", feed(of: 1...4))
      server.on("/4.html", page(4))
      moved.advance(seconds: 10)
      try await moved.runOnce([server.url("/feed.xml")]) { $0.pollsAll = true }
      #expect(try moved.titles.count == 4)
    }
  }

  @Test func `with now, every feed is asked exactly once a run`() async throws {
    try await withNewsstand { stand, server in
      for number in 0..<20 { server.on("/many/\(number)", feed(of: 1...1)) }
      let counts = try await stand.runOnce((0..<20).map { server.url("/many/\($0)") }) { $0.pollsAll = true }
      #expect(counts.polled == 20)
      #expect(server.requests.count { $0.path.hasPrefix("/many/") } == 20)
    }
  }

  @Test func `a link that is no page is not asked for`() async throws {
    try await withNewsstand { stand, server in
      server.on(
        "/feed.xml",
        LoopbackReply(
          "<rss version='2.0'><channel><item><title>Write</title><link>mailto:a@b.example</link></item></channel></rss>"
        ))
      try await stand.runOnce([server.url("/feed.xml")])
      let warnings = try stand.lines.first?["warnings"] as? [String] ?? []
      #expect(!warnings.contains("page_unreachable"))
      #expect(try stand.titles == ["Write"])
    }
  }

  @Test func `a daemon that is told to stop ends, and its next run goes on where it was`() async throws {
    try await withNewsstand { stand, server in
      server.on("/2.html", LoopbackReply("", delivery: .hang))
      var options = DaemonOptions()
      options.robots = .none
      options.grace = .milliseconds(1)
      try await stand.withPipeline(options) { pipeline in
        async let run: Void = pipeline.run(feeds: [NewSubscription(url: server.url("/feed.xml"))]) {}
        await server.requests(atLeast: 3)
        pipeline.stop()
        try await run
      }
      server.on("/2.html", page(2))
      try await stand.runOnce([server.url("/feed.xml")])
      #expect(try stand.titles == ["Article 1", "Article 2", "Article 3"])
    }
  }
}

extension Newsstand {
  /// Accepts a line as the daemon would, and goes no further.
  fileprivate func acceptWithoutWriting() async throws {
    let ledger = try ledger()
    let now = now.withLock { $0 }
    let state = try #require(try await ledger.feeds(try await ledger.dueFeeds().map(\.rowID)).first)
    let entry = NewEntry(
      articleID: "a", keys: [IdentityKey(namespace: "t", "late")], host: "", entry: Entry())
    let record = PollRecord(
      at: now, took: .zero, status: 200, outcome: .read, reason: .interval, asked: .zero, wait: .zero)
    let poll = Enlistment(feed: state, entries: [entry]) { _ in PollSettlement(feed: state, record: record) }
    let enlisted = try await ledger.enlist([poll], eventsInto: "feed-events.ndjson", at: now)
    let pending = try #require(enlisted.polls.first?.pending.first)
    let line = UnnumberedLine(before: Array(#"{"seq":"#.utf8), after: Array("}\n".utf8))
    _ = try await ledger.accept(
      [Acceptance(pendingRowID: pending.rowID, line: line)], into: "articles.ndjson")
  }
}

extension FileHandle {
  fileprivate func appendAndClose(_ data: Data) throws {
    try seekToEnd()
    try write(contentsOf: data)
    try close()
  }
}
