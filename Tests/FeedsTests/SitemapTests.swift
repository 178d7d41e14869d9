import Feeds
import News
import Testing

/// News sitemaps (https://www.sitemaps.org/protocol.html with Google's news extension).
@Suite struct SitemapTests {
  private func sitemap(_ urls: String) throws -> FeedDocument {
    try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\(urls)</urlset>
      """)
  }

  @Test func `its pages are entries with title, date, language, keywords and picture`() throws {
    let document = try sitemap(
      """
      <url><loc>https://paper.example/a.html</loc><lastmod>2026-03-02T08:00:00Z</lastmod>
      <news:news><news:publication><news:name>The Paper</news:name><news:language>en</news:language></news:publication>
      <news:publication_date>2026-03-01T07:00:00+01:00</news:publication_date><news:title>Ferry &amp; tide</news:title>
      <news:keywords>ferry, tide</news:keywords></news:news>
      <image:image><image:loc>/a.jpg</image:loc><image:title>Not the headline</image:title></image:image></url>
      """)
    #expect(document.format == .sitemap)
    #expect(document.feed.title == "The Paper")
    let entry = try #require(document.entries.first)
    #expect(entry.link == "https://paper.example/a.html")
    #expect(entry.title == "Ferry & tide")
    #expect(entry.published?.description == "2026-03-01T06:00:00Z")
    #expect(entry.updated?.description == "2026-03-02T08:00:00Z")
    #expect(entry.language == "en")
    #expect(entry.categories == ["ferry", "tide"])
    #expect(entry.image == "https://paper.example/a.jpg")
  }

  @Test func `an index names its sitemaps, the newest first`() throws {
    let document = try read(
      """
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <sitemap><loc>/old.xml</loc><lastmod>2024-01-01</lastmod></sitemap><sitemap><loc>/undated.xml</loc></sitemap>
      <sitemap><loc>/new.xml</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>
      """)
    #expect(document.format == .sitemapIndex)
    #expect(document.entries.isEmpty)
    #expect(
      document.sitemaps == ["/new.xml", "/old.xml", "/undated.xml"].map { "https://paper.example" + $0 })
  }

  @Test func `a sitemap of pages that are no news is no feed, an empty one is`() throws {
    #expect(throws: FeedError.notAFeed(what: "XML with the root element urlset")) {
      try sitemap("<url><loc>https://paper.example/imprint</loc></url>")
    }
    #expect(try sitemap("").entries.isEmpty)
  }
}
