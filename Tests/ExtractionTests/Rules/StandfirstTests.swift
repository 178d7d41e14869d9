import Extraction
import News
import Testing

/// What stands between the title and the body's own element: a dek is a field, a lead is text.
struct StandfirstTests {
  static let line =
    "The talks on the ferries have failed for the fourth time in two years, and nobody knows why."

  private func extract(_ html: String) throws -> Article {
    let page = """
      <html><head><meta name="description" content="\(StandfirstTests.line)"></head><body><main>
      <header><h1>No deal on ferries</h1>\(html)</header>
      <div class="story"><p>\(RuleTests.first)</p><p>\(RuleTests.second)</p><p>\(RuleTests.first.uppercased())</p>
      </div></main></body></html>
      """
    return try Extractor().extract(
      Page(url: "https://quay.example/a", body: Array(page.utf8), contentType: "text/html")
    ).article
  }

  @Test(arguments: ["<p class='dek'>\(line)</p>", "<h2>\(line)</h2>", "<h2 class='lead'>\(line)</h2>"])
  func `a dek above the body is a field and no text`(html: String) throws {
    let article = try extract(html)
    #expect(article.standfirst == StandfirstTests.line)
    #expect(!article.text.contains(StandfirstTests.line))
  }

  /// The description in the metadata is most often the first sentence of the text.
  @Test(arguments: [
    "<p>\(line)</p>", "<p class='lead'>\(line)</p>", "<div class='article-intro'><p>\(line)</p></div>",
  ])
  func `a paragraph that nothing calls a dek is the first of the text`(html: String) throws {
    let article = try extract(html)
    #expect(article.text.hasPrefix(StandfirstTests.line))
    #expect(article.standfirst == nil)
  }

  @Test func `a link to the article in a list above it is not its title`() throws {
    let list = "<h3><a href='/x'>Crabs are late</a></h3><h3><a href='/a'>No deal on ferries</a></h3>"
    #expect(
      try extract("<p>\(StandfirstTests.line)</p><div>\(list)</div>").text.hasPrefix(StandfirstTests.line))
  }

  @Test func `the caption above the body is known by its picture`() throws {
    let box = "<div><img src='/quay.jpg'><span>The quay at dawn. / photo Ann Lee</span></div>"
    let article = try extract(box)
    #expect(article.image?.caption == "The quay at dawn.")
    #expect(article.image?.credit == "Ann Lee")
    let portrait =
      "<div><img src='/ann.jpg' width='80' height='80'><span>Ann Lee writes on boats</span></div>"
    #expect(try extract(portrait).image?.caption == nil)
  }
}
