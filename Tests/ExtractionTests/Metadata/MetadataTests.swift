import Markup
import News
import Testing

@testable import Extraction

struct MetadataTests {
  @Test(arguments: [
    ("Since 2011 there is a plan", nil), ("The plan for 2028", nil), ("Top 10 of 2011", nil),
    ("13 October 2023", "2023-10-13"), ("1 января 2024", "2024-01-01"), ("20231013", "2023-10-13"),
  ])
  func `a year in a sentence is no date`(text: String, date: String?) {
    #expect(DateReading.shownTimestamp(text)?.description == date)
  }

  private func linked(_ json: String) throws -> Article {
    try dailyArticle("<script type='application/ld+json'>\(json)</script>")
  }

  @Test func `markup in JSON-LD is no text, and a bracket is`() throws {
    let article = try linked(
      #"""
      {"@type":"Article","headline":"A <i>small</i> ferry &amp; its crew",
       "author":"<a href=\"/ann\">Ann Lee</a>"}
      """#)
    #expect(article.title == "A small ferry & its crew")
    #expect(article.authors.map(\.name) == ["Ann Lee"])
    #expect(try linked(#"{"@type":"Article","headline":"5 < 6, and 7 > 3"}"#).title == "5 < 6, and 7 > 3")
  }

  /// newspaper4k#153, met at elpais.com.
  @Test func `of two dates in an element of the change the earlier one is that of publication`() throws {
    let article = try dailyArticle(
      """
      <h1>No deal</h1><time itemprop="dateModified" datetime="2026-03-04T19:20:45+01:00">03/03/2026 01:57 | Actualizado a \
      04/03/2026 19:20</time>
      """)
    #expect(article.published?.description == "2026-03-03T01:57:00Z")
  }

  @Test func `JSON-LD that breaks off gives what it has said`() throws {
    let article = try linked(
      #"{"@type":"Article","headline":"No deal","datePublished":"2024-05-04","articleBody":"He said "no" and"}"#
    )
    #expect(article.title == "No deal")
    #expect(article.published?.description == "2024-05-04")
  }

  @Test func `an address keeps its parameters and loses its line feeds`() throws {
    let image = #"{"@type":"Article","image":"https://i.daily.example/f.jpg?a=1&copy=2&amp;b=3"}"#
    #expect(try linked(image).image?.url == "https://i.daily.example/f.jpg?a=1&copy=2&b=3")
    let meta = "<meta property='og:image' content=' https://i.daily.example/\n  f.jpg '>"
    #expect(try dailyArticle(meta).image?.url == "https://i.daily.example/%20%20f.jpg")
  }

  @Test func `JSON-LD of another page's article is not this one's`() throws {
    let other = #"""
      {"@type":"NewsArticle","headline":"Council elects a chair","url":"https://www.daily.example/b","author":"Otto Man",
       "datePublished":"2020-01-01","image":"/b.jpg"}
      """#
    let own =
      #"{"@type":"NewsArticle","headline":"No deal","url":"https://daily.example/a?x=1","author":"Ann Lee"}"#
    let meta = "<meta name='author' content='Ann Lee'><h1>No deal</h1>"
    for html in [
      "\(meta)\(script(other))\(script(own))", "\(meta)\(script("[\(other),\(own)]"))",
      "\(meta)\(script(other))",
    ] {
      let article = try dailyArticle(html)
      #expect(article.title == "No deal")
      #expect(article.authors.map(\.name) == ["Ann Lee"])
      #expect(article.published == nil)
    }
    // One that has another address and the page's title is its own under another name.
    let moved = own.replacing("daily.example/a?x=1", with: "daily.example/old/a")
    #expect(try dailyArticle("<h1>No deal</h1>\(script(moved))").authors.map(\.name) == ["Ann Lee"])
  }

  private func script(_ json: String) -> String { "<script type='application/ld+json'>\(json)</script>" }

  @Test func `marks of CDATA stand around JSON-LD, and files are no pictures of the Web`() throws {
    let json = "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"No deal\"}\n//]]>"
    #expect(try dailyArticle(script(json)).title == "No deal")
    #expect(try dailyArticle("<meta property='og:image' content='file:///etc/passwd'>").image == nil)
  }
}
