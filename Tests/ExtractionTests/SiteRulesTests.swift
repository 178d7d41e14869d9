import Extraction
import Markup
import News
import Testing

@Suite struct SiteRulesTests {
  private static let prose =
    "The council met on Monday to discuss the ferries, and decided nothing at all until noon."
  private static let page = """
    <title>The Quay Post</title><h1>The Quay Post</h1><div class=hl>No deal on ferries</div>
    <div class=by><a>Ann Lee</a>, <a>Bo Nilsson</a></div><span class=when>17 May 2024, 12:05</span>
    <div class=teasers><p>\(prose) First teaser.</p><p>\(prose) Second teaser.</p></div>
    <div class=x1><p>The ferries stay where they are.</p><p class=promo>Buy a boat from our friends at the harbour.</p></div>
    <div class=x2><p>So do the crabs.</p></div>
    """

  private func extract(_ site: SiteRules, url: String = "https://www.quay.example/a") throws
    -> ExtractedArticle
  {
    var options = ExtractionOptions(explains: true)
    options.sites["quay.example"] = site
    return try Extractor(options: options).extract(
      Page(url: url, body: Array(SiteRulesTests.page.utf8), contentType: "text/html"))
  }

  private func rules() throws -> SiteRules {
    var site = SiteRules()
    site.keep = [try HTMLSelector(".x1"), try HTMLSelector(".x2, .x2 p")]
    site.drop = [try HTMLSelector("p.promo")]
    site.title = try HTMLSelector(".hl")
    site.authors = try HTMLSelector(".by a")
    site.published = try HTMLSelector(".when")
    return site
  }

  @Test func `an operator's selectors say where things are`() throws {
    let extracted = try extract(rules())
    let article = extracted.article
    #expect(article.text == "The ferries stay where they are.\n\nSo do the crabs.")
    #expect(article.title == "No deal on ferries")
    #expect(article.authors.map(\.name) == ["Ann Lee", "Bo Nilsson"])
    #expect(article.published?.description.hasPrefix("2024-05-17") == true)
    #expect(
      extracted.explanation.decisions.contains {
        $0.rule == "site-drop" && $0.excerpt.hasPrefix("Buy a boat")
      })
  }

  @Test func `they hold for no other host`() throws {
    let article = try extract(rules(), url: "https://otherquay.example/a").article
    #expect(article.text.contains("First teaser"))
    #expect(article.title != "No deal on ferries")
  }

  @Test func `where the page has none of them the body is found as ever`() throws {
    var site = SiteRules()
    site.keep = [try HTMLSelector("#gone")]
    let article = try extract(site).article
    #expect(article.text.contains("First teaser"))
    #expect(article.warnings.contains(.selectorUnmatched))
  }

  @Test func `a selector for a field that matches nothing is a warning, one for what is passed over is not`()
    throws
  {
    var site = try rules()
    site.drop = [try HTMLSelector("#gone")]
    #expect(try !extract(site).article.warnings.contains(.selectorUnmatched))
    site.authors = try HTMLSelector(".gone")
    #expect(try extract(site).article.warnings.contains(.selectorUnmatched))
  }
}
