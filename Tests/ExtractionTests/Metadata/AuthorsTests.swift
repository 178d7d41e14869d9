import News
import Testing

struct AuthorsTests {
  private func authors(_ html: String) throws -> [String?] { try dailyArticle(html).authors.map(\.name) }

  private func linked(_ author: String) -> String {
    #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"No deal","author":\#(author)}</script>"#
  }

  @Test func `a person of JSON-LD without a name has the parts of one`() throws {
    let html = linked(#"[{"@type":"Person","familyName":"Holz","givenName":"Eva"}]"#)
    #expect(try authors(html) == ["Eva Holz"])
  }

  @Test func `the publisher is the author only where no person signed`() throws {
    let publisher = "<meta property='og:site_name' content='The Daily'>" + linked(#"{"name":"The Daily"}"#)
    #expect(try authors(publisher) == ["The Daily"])
    #expect(
      try authors(publisher + "<h1>No deal</h1><span class='byline'>By Jane Doe</span>") == ["Jane Doe"])
  }

  @Test func `a host names the publisher as well`() throws {
    let html = "<meta name='author' content='Daily'><h1>No deal</h1><span class='byline'>By Jane Doe</span>"
    #expect(try authors(html) == ["Jane Doe"])
  }

  @Test(arguments: ["dpa", "Redaktion", "The Paper et AFP"])
  func `an agency or a desk signs where no person does`(name: String) throws {
    let html = "<meta property='og:site_name' content='The Paper'>" + linked(#"{"name":"\#(name)"}"#)
    #expect(try authors(html) == [name])
  }

  @Test func `an agency that is declared an organisation is an author`() throws {
    let html =
      linked(#"{"@type":"Organization","name":"dpa"}"#) + "<h1>No deal</h1><b class='author'>Eva Holz</b>"
    #expect(try authors(html) == ["dpa"])
  }

  @Test func `bylines of teasers and comments are not the article's`() throws {
    let html = """
      <h1>No deal</h1><div class="meta"><a rel="author" href="/eva">Eva Holz</a>, <a rel="author" href="/max">Max Kern</a></div>
      <p>\(String(repeating: "The harbour master spoke. ", count: 10))</p>
      <a class="teaser"><span class="author">Kim Lowe</span></a>
      <div class="comments"><span class="author">Reader</span></div>
      """
    #expect(try authors(html) == ["Eva Holz", "Max Kern"])
  }

  @Test func `readers who speak are not the author`() throws {
    #expect(try authors("<h1>No deal</h1><cite class='author'>Ron Reader says:</cite>") == [])
    #expect(try authors("<h1>No deal</h1><div id='comments'><b class='author'>Ron Reader</b></div>") == [])
  }

  @Test func `words of a class part at their capitals`() throws {
    #expect(
      try authors("<h1>No deal</h1><ul class='metaInfoAuthorList'><li>Eva Holz</li></ul>") == ["Eva Holz"])
  }

  @Test func `a meta element may have several properties`() throws {
    #expect(try authors("<meta property='dc:creator article:author' content='Eva Holz'>") == ["Eva Holz"])
  }

  @Test func `the small print of an article may hold its byline`() throws {
    let html =
      "<div class='info'><span>20:24, 9 октября 2011</span><span>Автор: Анна Лис</span></div><h1>Паром стоит</h1>"
    #expect(try authors(html) == ["Анна Лис"])
  }
}
