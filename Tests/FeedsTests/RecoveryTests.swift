import Feeds
import News
import Testing

struct RecoveryTests {
  @Test func `cut at any byte, whole items stay`() throws {
    let head =
      "<rss version='2.0'><channel><item><title>One</title><link>https://paper.example/1</link></item>"
    let tail =
      "<item><title>Two</title><description><![CDATA[<p>Zwei</p>]]></description></item></channel></rss>"
    for end in 0..<tail.utf8.count {
      let entries = try read(head + tail.prefix(end)).entries
      #expect(entries.first?.title == "One")
      #expect(entries.first?.link == "https://paper.example/1")
    }
  }

  @Test func `a field without an end tag ends where the next begins`() throws {
    let entries = try channel(
      "<item><title>One<link>https://paper.example/1</link></item><item><title>Two</title></item>"
    ).entries
    #expect(entries.map(\.title) == ["One", "Two"])
    #expect(entries.first?.link == "https://paper.example/1")
  }

  @Test func `entities of HTML and bare ampersands are text`() throws {
    #expect(try item("<title>Caf&eacute; &nbsp;AT&T\u{1}</title>").title == "Café \u{A0}AT&T")
  }

  @Test func `more entries than the limit are cut with a warning`() throws {
    let items = String(repeating: "<item><title>x</title></item>", count: 50)
    let document = try channel(items, limits: FeedLimits(entries: 20))
    #expect(document.entries.count == 20)
    #expect(document.warnings.contains(.entriesCut(limit: 20)))
  }

  @Test func `a long text is cut with a warning and the next item read`() throws {
    let long = String(repeating: "x", count: 3_000)
    let document = try channel(
      "<item><title>\(long)</title></item><item><title>Two</title></item>",
      limits: FeedLimits(textBytes: 1_000))
    #expect(document.entries.first?.title?.utf8.count == 1_000)
    #expect(document.entries.last?.title == "Two")
    #expect(document.warnings.contains(.textCut(limit: 1_000)))
  }
}
