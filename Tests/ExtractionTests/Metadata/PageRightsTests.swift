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

  @Test func `where the page names no licence, the feed's is taken`() throws {
    var entry = Entry()
    entry.title = "No deal"
    entry.license = "https://cc.example/by"
    entry.contentHTML = "<p>\(islandSentence(1))</p>"
    let text = Extractor().extract(textOf: entry).article
    #expect(text.license == "https://cc.example/by" && text.rights.license == "https://cc.example/by")
    for (link, license) in [
      ("", "https://cc.example/by"), ("<link rel=license href=/own>", "https://www.daily.example/own"),
    ] {
      let body = "\(link)<h1>No deal</h1><p>\(islandSentence(2)) \(islandSentence(3))</p>"
      let page = Page(url: "https://www.daily.example/a", body: Array(body.utf8), contentType: "text/html")
      entry.contentHTML = nil
      #expect(try Extractor().extract(page, entry: entry).article.license == license)
    }
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
