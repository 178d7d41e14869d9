import Extraction
import News
import Testing

struct PageRightsTests {
  @Test func `a page says its rights to all robots and to us`() throws {
    let rights = try dailyArticle(
      """
      <meta name="robots" content="max-image-preview:large, NOAI"><meta name="Winnow" content="noarchive">
      <meta name="googlebot" content="noindex"><meta name="googlebot-news" content="nosnippet">
      <meta name="tdm-reservation" content="1"><meta name="tdm-policy" content="/tdm.json">
      <link rel="license" href="/terms"><h1>No deal</h1>
      """
    ).rights
    #expect(rights.meta == [.noarchive, .noai])
    #expect(rights.tdm == TDMReservation(isReserved: true, policy: "https://www.daily.example/tdm.json"))
    #expect(rights.license == "https://www.daily.example/terms")
    #expect(rights.robots == nil)
  }

  @Test func `a page that says nothing has none`() throws {
    #expect(try dailyArticle("<meta name=robots content='index, follow'><h1>No deal</h1>").rights.isEmpty)
  }

  @Test func `the feed's text in the place of a short page keeps the page's rights`() throws {
    let body =
      "<meta name=robots content=noai><title>Short</title><article><p>Log in to read on, please.</p></article>"
    var entry = Entry()
    entry.title = "Short"
    entry.contentHTML = "<p>" + (1...9).map(islandSentence).joined(separator: " ") + "</p>"
    let page = Page(url: "https://www.daily.example/a", body: Array(body.utf8), contentType: "text/html")
    let extracted = try Extractor().extract(page, entry: entry)
    #expect(extracted.textFrom == .feed)
    #expect(extracted.pageError != nil || extracted.article.rights.meta == [.noai])
  }
}
