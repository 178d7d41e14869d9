import Extraction
import News
import Testing

/// What becomes of the entry of a feed beside its page.
@Suite struct FeedMergeTests {
  private let prose = (1...4).map { part in
    "<p>In part \(part) the council hears at length why the ferry did not leave the harbour, and decides nothing.</p>"
  }

  private func merged(_ entry: Entry, _ html: String? = nil) throws -> ExtractedArticle {
    let page = html ?? "<html lang='en'><h1>No deal</h1><article>\(prose.joined())</article>"
    return try Extractor().extract(
      Page(url: "https://quay.example/news/1", body: Array(page.utf8), contentType: "text/html"), entry: entry
    )
  }

  private func entry(_ change: (inout Entry) -> Void) -> Entry {
    var entry = Entry()
    entry.title = "No deal"
    entry.link = "https://quay.example/news/1"
    change(&entry)
    return entry
  }

  @Test(arguments: ["admin", "Administrator", "webmaster"])
  func `an account is no author, whoever names it`(name: String) throws {
    let entry = entry { $0.authors = [Person(name: name)] }
    #expect(try merged(entry).article.authors.isEmpty)
    #expect(Extractor().extract(textOf: entry).article.authors.isEmpty)
  }

  @Test func `a person of the feed is the author, with the feed's address, where the page has none`() throws {
    let entry = entry { $0.authors = [Person(name: "By Eva Holz", url: "https://quay.example/holz")] }
    let eva = [Person(name: "Eva Holz", url: "https://quay.example/holz")]
    #expect(try merged(entry).article.authors == eva)
    #expect(Extractor().extract(textOf: entry).article.authors == eva)
  }

  @Test func `a desk that the feed names is the author where no person is named`() throws {
    let entry = entry { $0.authors = [Person(name: "Redaktion")] }
    #expect(try merged(entry).article.authors.map(\.name) == ["Redaktion"])
    #expect(Extractor().extract(textOf: entry).article.authors.map(\.name) == ["Redaktion"])
  }

  @Test func `a language that the text is not written in does not come back by the feed`() throws {
    let entry = entry { $0.language = "ru" }
    let article = try merged(entry, "<h1>No deal</h1><article>\(prose.joined())</article>").article
    #expect(article.language == "en")
  }

  @Test func `the page's own tags come first, and a comma is part of a feed's category`() throws {
    let entry = entry { $0.categories = ["Ports, harbours", "News", "News", " "] }
    #expect(try merged(entry).article.tags == ["Ports, harbours", "News"])
    let tagged = "<meta name='keywords' content='Ferry'><h1>No deal</h1><article>\(prose.joined())</article>"
    #expect(try merged(entry, tagged).article.tags == ["Ferry"])
  }

  @Test func `when an entry was changed is a date for want of a better one`() throws {
    let time = try #require(Timestamp(milliseconds: 1_700_000_000_000))
    let entry = entry { $0.updated = time }
    #expect(try merged(entry).article.published == time)
    #expect(try merged(entry).article.publishedFrom == .feed)
    let dated =
      "<meta property='article:published_time' content='2024-05-03T10:00:00Z'><article>\(prose.joined())</article>"
    #expect(try merged(entry, dated).article.published?.description == "2024-05-03T10:00:00Z")
  }

  @Test func `a picture that an entry encloses is its picture, a film is not`() throws {
    let entry = entry {
      $0.enclosures = [
        Enclosure(url: "https://quay.example/a.mp4", type: "video/mp4"),
        Enclosure(url: "https://quay.example/a.jpg", type: "image/jpeg"),
      ]
    }
    #expect(try merged(entry).article.image?.url == "https://quay.example/a.jpg")
    #expect(Extractor().extract(textOf: entry).article.image?.url == "https://quay.example/a.jpg")
  }

  @Test func `an address that cannot be fetched is no picture`() throws {
    let entry = entry { $0.image = "data:image/png;base64,AAAA" }
    #expect(try merged(entry).article.image == nil)
    #expect(Extractor().extract(textOf: entry).article.image == nil)
  }

  @Test func `a title of signs alone is better than none`() throws {
    let entry = entry { $0.title = "🎄" }
    #expect(try merged(entry, "<article>\(prose.joined())</article>").article.title == "🎄")
    #expect(try merged(entry).article.title == "No deal")
  }

  @Test func `a page that says less than its feed gives way to it`() throws {
    let entry = entry { $0.contentHTML = prose.joined() }
    let wall = try merged(entry, "<h1>No deal</h1><p>Please subscribe to read how the ferry fared.</p>")
    #expect(wall.textFrom == .feed)
    #expect(wall.article.blocks.count == 4)
    #expect(wall.pageError == nil)
    #expect(try merged(entry).textFrom == .page)
  }

  @Test func `a page that is no article gives way to its feed, and says so`() throws {
    let entry = entry { $0.summaryHTML = prose[0] }
    let found = try merged(entry, "<title>Just a moment...</title><h1>Just a moment...</h1><p>Checking.</p>")
    #expect(found.textFrom == .summary)
    #expect(found.article.warnings.contains(.notAnArticle))
    #expect(found.pageError?.code == "not_an_article")
    #expect(found.article.text.hasPrefix("In part 1 the council"))
  }

  @Test func `a page that is no article is refused where the entry has no text`() throws {
    #expect(throws: ExtractionError.self) {
      try merged(entry { _ in }, "<title>Just a moment...</title><h1>Just a moment...</h1><p>Checking.</p>")
    }
  }

  @Test func `a feed's text that was extracted already is taken as it is`() throws {
    let entry = entry { $0.contentHTML = prose.joined() }
    var known = Extractor().extract(textOf: entry)
    known.article.title = "Known"
    let page = Page(
      url: "https://quay.example/news/1", body: Array("<p>Subscribe.</p>".utf8), contentType: "text/html")
    #expect(try Extractor().extract(page, entry: entry, feedText: known).article.title == "Known")
  }
}
