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
}
