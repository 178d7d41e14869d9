import Feeds
import News
import Testing

/// What feeds do that no specification foresees.
struct DialectTests {
  @Test func `a plain entity of the doctype is what it says, one that lies outside is nothing`() throws {
    let feed = try read(
      """
      <!DOCTYPE rss [<!ENTITY id "tag:example.com,"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <rss version="2.0"><channel><item><title>[&x;]</title><guid isPermaLink="false">&id;2006</guid></item></channel></rss>
      """)
    #expect(feed.entries.first?.title == "[]")
    #expect(feed.entries.first?.id == "tag:example.com,2006")
  }

  @Test(arguments: [
    ("<summary>One</summary><description>Two</description>", "One", "Two"),
    ("<description>One</description><summary>Two</summary>", "One", "Two"),
  ]) func `of a summary and a description the second is the content`(
    inside: String, summary: String, content: String
  ) throws {
    let entry = try item(inside)
    #expect(entry.summaryHTML == summary)
    #expect(entry.contentHTML == content)
  }

  @Test func `a date that is written twice is the last one`() throws {
    let feed = try atom(
      "<entry><updated>2010-12-01T10:14:55Z</updated><updated>2003-12-31T10:14:55Z</updated></entry>")
    #expect(feed.entries.first?.updated?.description == "2003-12-31T10:14:55Z")
  }

  @Test func `a JSON feed is as new as its newest entry`() throws {
    let feed = try read(
      #"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","date_modified":"2019-10-12T07:20:50Z"},"#
        + #"{"id":"2","date_published":"2020-01-01T00:00:00Z"}]}"#)
    #expect(feed.feed.updated?.description == "2020-01-01T00:00:00Z")
  }

  @Test func `relative links in content are resolved, whole ones and other attributes stay`() throws {
    let entry = try item(
      "<description><![CDATA[<a class='/x' href=\"b?x=1&amp;y=2\">b</a><img src=/i.png><!-- <a href='c'> -->"
        + "<a href='https://e.example/z'>z</a> 1 < 2]]></description>")
    #expect(
      entry.summaryHTML
        == "<a class='/x' href=\"https://paper.example/news/b?x=1&amp;y=2\">b</a>"
        + "<img src=https://paper.example/i.png><!-- <a href='c'> --><a href='https://e.example/z'>z</a> 1 < 2"
    )
  }

  @Test func `a title of a page is cut at a character`() throws {
    let page = "<html><head><title>\(String(repeating: "ä", count: 400))x</title></head><body>"
    #expect(throws: FeedError.htmlPage(title: String(repeating: "ä", count: 150), feeds: [])) {
      try read(page)
    }
  }

  @Test func `a text of JSON is cut at a character, with a limit of its own`() throws {
    let json = #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"aäöü"}]}"#
    #expect(try read(json, limits: FeedLimits(textBytes: 4)).entries.first?.title == "aä")
  }

  @Test func `a warning says what was left out`() throws {
    let feed = try channel("<item/><item/>", limits: FeedLimits(entries: 1))
    #expect(feed.warnings.map(\.description) == ["only the first 1 entries were read"])
    #expect(feed.warnings.map(\.isCut) == [true])
  }

  @Test func `a line in pieces is the line`() throws {
    let items = (0..<2_000).map { "<item><title>\($0) \"quoted\" and a bit longer than that</title></item>" }
    let feed = try channel(items.joined())
    var pieces: [[UInt8]] = []
    feed.writeJSONLine { pieces.append($0) }
    #expect(pieces.count > 1)
    #expect(Array(pieces.joined()) == feed.jsonLine())
  }

  @Test(arguments: [
    ("<a href = '/x'>", "<a href = 'https://paper.example/x'>"),
    ("<a HREF=x>", "<a HREF=https://paper.example/news/x>"),
    (
      "<i title='a=b'><video poster=\"p.png\">",
      "<i title='a=b'><video poster=\"https://paper.example/news/p.png\">"
    ),
    (
      "<a href=\"https://e.example/?a=b\"><a href=' /y'>",
      "<a href=\"https://e.example/?a=b\"><a href='https://paper.example/y'>"
    ),
    ("<form action='' data-src='/n'>", "<form action='' data-src='/n'>"),
    ("<a href=HTTP://e.example/>", "<a href=HTTP://e.example/>"), ("x src=/y", "x src=/y"),
    ("<img src=", "<img src="),
  ])
  func `a relative reference is found however it is written`(html: String, resolved: String) throws {
    #expect(try item("<description><![CDATA[\(html)]]></description>").summaryHTML == resolved)
  }

  @Test func `one picture of many sizes is listed once at each address`() throws {
    let pictures = ["/a.png", "/b.png", "/a.png", "/aa.png"].map {
      "<media:content url='\($0)' type='image/png'/>"
    }
    #expect(
      try item(pictures.joined()).enclosures.map(\.url)
        == ["/a.png", "/b.png", "/aa.png"].map { "https://paper.example\($0)" })
  }
}
