import Feeds
import News
import Testing

struct OPMLTests {
  @Test func `folders and categories become tags`() throws {
    let opml = """
      <opml version="1.0"><head><title>x</title></head><body>
      <outline text="News"><outline title="Local"><outline text="Paper &amp; Co" type="rss" XMLURL=" https://paper.example/feed "/></outline></outline>
      <outline text="Lone" xmlUrl="https://lone.example/" category="a, b/c"/><outline text="empty folder"/>
      <outline text="Again"><outline xmlUrl="https://paper.example/feed"/></outline>
      </body></opml>
      """
    #expect(
      try OPMLReader().read(Array(opml.utf8)) == [
        Subscription(
          url: "https://paper.example/feed", title: "Paper & Co", tags: ["News", "Local", "Again"]),
        Subscription(url: "https://lone.example/", title: "Lone", tags: ["a", "b", "c"]),
      ])
  }

  @Test func `what is written is read back`() throws {
    let subscriptions = [
      Subscription(url: "https://paper.example/?a=1&b=2", title: "\"Paper\" <&>", tags: ["News", "Local"]),
      Subscription(url: "https://lone.example/"),
      Subscription(url: "https://a.example/", tags: ["News", "a, b/c", "\"<x> & y\""]),
      Subscription(url: "https://b.example/", title: "Б", tags: ["News", "a, b/c"]),
      Subscription(url: "https://c.example/", tags: ["Local", "News"]),
    ]
    #expect(try OPMLReader().read(OPMLWriter().write(subscriptions)) == subscriptions)
  }

  @Test func `a control character in a title breaks no list`() throws {
    let written = OPMLWriter().write([Subscription(url: "https://a.example/", title: "A\u{1}B\nC")])
    #expect(try OPMLReader().read(written).map(\.title) == ["A B C"])
  }

  @Test func `neighbours share their folders`() {
    let written = OPMLWriter(title: "x").write([
      Subscription(url: "https://a.example/", title: "A", tags: ["News"]),
      Subscription(url: "https://b.example/", title: "B", tags: ["News", "Local"]),
      Subscription(url: "https://c.example/"),
    ])
    #expect(
      String(decoding: written, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0">
        <head><title>x</title></head>
        <body>
        <outline text="News">
          <outline type="rss" text="A" xmlUrl="https://a.example/"/>
          <outline text="Local">
            <outline type="rss" text="B" xmlUrl="https://b.example/"/>
          </outline>
        </outline>
        <outline type="rss" text="https://c.example/" xmlUrl="https://c.example/"/>
        </body>
        </opml>

        """)
  }

  @Test func `half a list is refused with its line`() {
    let half = "<opml><body>\n<outline xmlUrl='https://paper.example/'/>\n<outline xmlUrl="
    #expect(
      throws: OPMLReader.Failure.malformed(line: 3, message: "the list ends before its opml element does")
    ) {
      try OPMLReader().read(Array(half.utf8))
    }
  }

  @Test func `what is no OPML is refused`() {
    #expect(throws: OPMLReader.Failure.notOPML) { try OPMLReader().read(Array("<rss/>".utf8)) }
  }

  @Test func `a feed in thousands of folders has a hundred tags`() throws {
    let outlines = (0..<3_000).map { "<outline xmlUrl='https://a.example/' category='c\($0)'/>" }.joined()
    let subscriptions = try OPMLReader().read(Array("<opml><body>\(outlines)</body></opml>".utf8))
    #expect(subscriptions.map(\.tags.count) == [100])
  }
}
