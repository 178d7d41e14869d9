import Daemon
import News
import TestSupport
import Testing

@Suite struct FirstReadingTests {
  @Test func `a new feed brings its twenty newest, and later everything that is new`() async throws {
    try await withNewsstand(articles: 32) { stand, server in
      server.on("/feed.xml", feed(of: 1...30))
      let counts = try await stand.runOnce([server.url("/feed.xml")])
      #expect(counts.articles == 20 && counts.backlog == 10 && counts.known == 0)
      server.on("/feed.xml", feed(of: 1...32))
      let later = try await stand.runOnce([server.url("/feed.xml")]) { $0.pollsAll = true }
      #expect(later.articles == 2 && later.backlog == 0 && later.known == 30)
      #expect(Set(try stand.titles) == Set((Array(1...20) + [31, 32]).map { "Article \($0)" }))
    }
  }

  @Test func `all is everything, and a feed may say otherwise`() async throws {
    try await withNewsstand(articles: 25) { stand, server in
      let own = server.url("/own.xml")
      server.on("/own.xml", feed(of: 1...4))
      let counts = try await stand.runOnce([own, server.url("/feed.xml")]) {
        $0.firstRead = .all
        $0.feeds[own] = FeedOptions(firstRead: .newest(1))
      }
      #expect(counts.articles == 25 && counts.backlog == 3)
    }
  }

  @Test func `a feed that could not be read has not been read`() async throws {
    try await withNewsstand(articles: 3) { stand, server in
      let good = feed(of: 1...3)
      server.on("/feed.xml", inTurn: [LoopbackReply(status: 500), good])
      for _ in 0..<2 {
        try await stand.runOnce([server.url("/feed.xml")]) {
          $0.pollsAll = true
          $0.firstRead = .newest(1)
        }
      }
      #expect(try stand.titles == ["Article 1"])
    }
  }

  @Test func `a JSON feed and a sitemap are feeds as well, the newest by their dates`() async throws {
    try await withNewsstand(articles: 4) { stand, server in
      let page = { (number: Int) in server.url("/\(number).html") }
      server.on(
        "/feed.json",
        LoopbackReply(
          """
          {"version":"https://jsonfeed.org/version/1.1","title":"J","items":[
          {"id":"1","url":"\(page(1))","title":"Article 1","date_published":"2026-01-01T00:00:00Z"},
          {"id":"2","url":"\(page(2))","title":"Article 2","date_published":"2026-02-01T00:00:00Z"}]}
          """, type: "application/feed+json"))
      let urls = [(3, "2026-01-01"), (4, "2026-02-01")].map { number, day in
        "<url><loc>\(page(number))</loc><news:news><news:title>Article \(number)</news:title>"
          + "<news:publication_date>\(day)</news:publication_date></news:news></url>"
      }
      server.on(
        "/map.xml",
        LoopbackReply(
          "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
            + "xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>\(urls.joined())</urlset>"))
      try await stand.runOnce([server.url("/feed.json"), server.url("/map.xml")]) {
        $0.firstRead = .newest(1)
      }
      #expect(try stand.titles == ["Article 2", "Article 4"])
    }
  }
}
