import News
import Testing

@testable import Configuration

@Suite struct ImportedListTests {
  @Test func `newsboat's urls with tags, titles and what is no feed`() throws {
    let list = try ImportedList(
      Array(
        """
        # my feeds
        https://a.example/feed news "two words" "~The \\"A\\" Paper" !hidden
        "query:Unread:unread = \"yes\""
        exec:~/bin/feed
        filter:~/bin/f:https://x.example/
        https://b.example/#top   # why
        b.example/feed
        """.utf8), named: "urls")
    #expect(
      list.subscriptions == [
        Subscription(url: "https://a.example/feed", title: "The \"A\" Paper", tags: ["news", "two words"]),
        Subscription(url: "https://b.example/#top"),
      ])
    #expect(list.invalid == 1)
    #expect(
      list.issues.map(\.description) == [
        "urls:3: warning: query: is newsboat's own and no feed; left out",
        "urls:4: warning: exec: is newsboat's own and no feed; left out",
        "urls:5: warning: filter: is newsboat's own and no feed; left out",
        "urls:7: left out: feed address \"b.example/feed\" has no scheme; a feed's address begins with https://, http:// or file:///",
      ])
  }

  @Test func `OPML by its content, whatever the file is called`() throws {
    let opml =
      "\u{FEFF}\n<opml><body><outline text='F'><outline text='A' xmlUrl='https://a.example/'/>\n"
      + "<outline text='B' xmlUrl='ftp://b.example/'/></outline></body></opml>"
    let list = try ImportedList(Array(opml.utf8), named: "x")
    #expect(list.subscriptions == [Subscription(url: "https://a.example/", title: "A", tags: ["F"])])
    #expect(list.issues.map(\.line) == [3])
  }

  @Test func `a page is no list`() {
    #expect(throws: ConfigurationError.self) { try ImportedList(Array("<html></html>".utf8), named: "x") }
  }
}
