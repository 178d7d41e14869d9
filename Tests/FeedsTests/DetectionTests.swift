import Feeds
import News
import Testing

struct DetectionTests {
  @Test(arguments: ["", " \n\t", "\u{FEFF}", "\0\0\0"]) func `nothing is empty`(text: String) {
    #expect(throws: FeedError.empty) { try read(text) }
  }

  @Test func `a web page is named, with the feeds that it links`() {
    let page =
      "<!doctype html><html><head><title>The Paper &amp; Co</title><link rel=alternate type='application/rss+xml' "
      + "href='/rss?a=1&amp;b=2'><link rel=stylesheet href=x></head><body>Hello</body></html>"
    #expect(throws: FeedError.htmlPage(title: "The Paper & Co", feeds: ["/rss?a=1&b=2"])) { try read(page) }
  }

  @Test func `a challenge is distinguished from a page`() {
    let page = "<html><head><title>Just a moment...</title></head><body></body></html>"
    #expect(throws: FeedError.challengePage(title: "Just a moment...")) { try read(page) }
  }

  @Test(arguments: [
    ("GIF89a", "a GIF image"), ("hello there", "plain text"), ("{\"a\": 1}", "JSON without items"),
    ("[1]", "JSON that is no object"),
    ("<svg xmlns='http://www.w3.org/2000/svg'/>", "XML with the root element svg"),
  ]) func `what is no feed is named`(text: String, what: String) {
    #expect(throws: FeedError.notAFeed(what: what)) { try read(text) }
  }

  @Test func `gzip is named`() {
    #expect(throws: FeedError.notAFeed(what: "gzip data")) {
      try FeedReader().read([0x1F, 0x8B, 8, 0], url: nil, contentType: nil)
    }
  }

  @Test func `an error says what to do`() {
    let error = FeedError.htmlPage(title: "Home", feeds: ["/rss"])
    #expect(error.description == "this is an HTML page titled \"Home\", not a feed; it links /rss")
    #expect(error.code == "html_page")
    #expect(error.disposition == .skip)
  }
}
