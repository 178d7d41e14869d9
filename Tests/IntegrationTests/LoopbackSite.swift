import TestSupport

/// A news site with so many feeds of so many articles, whose server keeps its validators.
struct LoopbackSite {
  let feeds: Int
  let articles: Int
  let server: LoopbackServer

  init(feeds: Int, articles: Int, on server: LoopbackServer) {
    self.feeds = feeds
    self.articles = articles
    self.server = server
    restore()
  }

  /// All pages as they were.
  func restore() {
    for feed in 0..<feeds {
      server.on("/\(feed)/feed.xml") { [articles] in Self.answer($0, feed: feed, articles: articles) }
      for article in 0..<articles { server.on("/\(feed)/\(article).html", Self.page(feed, article)) }
    }
  }

  /// `run` with all feeds, in a folder.
  func arguments(_ folder: TemporaryFolder) -> [String] {
    ["run", "--data", folder.path] + (0..<feeds).flatMap { ["--feed", server.url("/\($0)/feed.xml")] }
  }

  private static func answer(_ request: LoopbackRequest, feed: Int, articles: Int) -> LoopbackReply {
    let etag = "W/\"/\(feed)/feed.xml\""
    if request.header("If-None-Match") == etag { return LoopbackReply(status: 304) }
    let items = (0..<articles).map { article in
      "<item><title>Story \(feed)-\(article)</title><link>/\(feed)/\(article).html</link>"
        + "<description>What story \(feed)-\(article) is about.</description></item>"
    }
    return LoopbackReply(
      "<rss version=\"2.0\"><channel><title>Feed \(feed)</title>\(items.joined())</channel></rss>",
      type: "application/rss+xml"
    ).with("ETag", etag).with("Last-Modified", "Sun, 22 Nov 2026 10:00:00 +0000")
  }

  private static func page(_ feed: Int, _ article: Int) -> LoopbackReply {
    let paragraphs = (0..<5).map { part in
      "<p>In part \(part) of story-\(feed)-\(article) the council of district \(feed * 31 + part) hears at length why "
        + "house number \(article * 17 + part) was built where nobody had expected it to stand, and decides.</p>"
    }
    return LoopbackReply(
      """
      <!DOCTYPE html><html lang="en"><head><title>Story \(feed)-\(article)</title></head><body>
      <nav><a href="/">Home</a><a href="/about">About</a></nav>
      <article><h1>Story \(feed)-\(article)</h1>\(paragraphs.joined())</article>
      <footer>© Loopback Times</footer></body></html>
      """, type: "text/html; charset=utf-8")
  }
}
