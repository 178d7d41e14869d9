import Daemon
import News
import Store
import TestSupport
import Testing

@Suite struct FilteringTests {
  private func rule(_ field: FilterField, _ pattern: String) -> FilterRule {
    FilterRule([.init(field, [FilterPattern(pattern)].compactMap(\.self))], origin: "winnow.yaml:1")
  }

  @Test func `what the feed's own words exclude is never fetched, now or later`() async throws {
    try await withNewsstand(articles: 3) { stand, server in
      let filter = ArticleFilter(exclude: [rule(.title, "article 2")])
      let counts = try await stand.runOnce([server.url("/feed.xml")]) { $0.filter = filter }
      #expect(counts.articles == 2 && counts.refused == 1)
      try await stand.runOnce([server.url("/feed.xml")]) { $0.pollsAll = true }
      #expect(server.requests(to: "/2.html").isEmpty)
      #expect(try stand.titles == ["Article 1", "Article 3"])
      // Last: nothing tells when the lock of this ledger is given back, and a run wants it.
      #expect(try await stand.ledger().refusals() == ["filtered": 1])
    }
  }

  @Test func `what only the page says is dropped after it was fetched`() async throws {
    try await withNewsstand(articles: 2) { stand, server in
      let filter = ArticleFilter(exclude: [rule(.language, "en")])
      let counts = try await stand.runOnce([server.url("/feed.xml")]) { $0.filter = filter }
      #expect(counts.articles == 0 && counts.refused == 2)
      #expect(server.requests(to: "/1.html").count == 1)
      #expect(try await stand.ledger().refusals() == ["filtered": 2])
    }
  }

  @Test func `a category that only the feed knows is one`() async throws {
    try await withNewsstand(articles: 1) { stand, server in
      server.on(
        "/tagged.xml",
        LoopbackReply(
          """
          <rss version="2.0"><channel><item><title>A</title><link>/1.html</link><category>Harbour</category></item>
          </channel></rss>
          """))
      let filter = ArticleFilter(include: [rule(.category, "harbour")])
      let counts = try await stand.runOnce([server.url("/tagged.xml")]) { $0.filter = filter }
      #expect(counts.articles == 1)
    }
  }

  @Test func `a feed's filter is for its own articles`() async throws {
    try await withNewsstand(articles: 3) { stand, server in
      server.on("/feed.xml", feed(of: 1...2))
      server.on("/other.xml", feed(of: 3...3))
      let filter = ArticleFilter(include: [rule(.title, "nothing")])
      let counts = try await stand.runOnce([server.url("/feed.xml"), server.url("/other.xml")]) {
        $0.feeds[server.url("/other.xml")] = FeedOptions(filter: filter)
      }
      #expect(counts.articles == 2 && counts.refused == 1)
      #expect(try stand.titles == ["Article 1", "Article 2"])
    }
  }
}
