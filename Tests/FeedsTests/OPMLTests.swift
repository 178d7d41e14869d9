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
      Subscription(url: "https://lone.example/", title: "https://lone.example/"),
    ]
    #expect(try OPMLReader().read(OPMLWriter().write(subscriptions)) == subscriptions)
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
