import Extraction
import News
import Testing

@Suite struct RefusalTests {
  private func kind(_ html: String, url: String = "https://quay.example/a", title: String? = nil) -> String? {
    var entry = Entry()
    entry.title = title
    do throws(ExtractionError) {
      _ = try Extractor().extract(
        Page(url: url, body: Array(html.utf8), contentType: "text/html"), entry: title == nil ? nil : entry)
      return nil
    } catch {
      guard case .notAnArticle(let kind, _) = error else { return "\(error)" }
      return kind
    }
  }

  private static let few =
    "<p>Please enable JavaScript and cookies, and try again in a few minutes; we are sorry.</p>"

  @Test(arguments: [
    ("<title>Just a moment...</title>", "a challenge for robots"),
    ("<title>Attention Required! | Cloudflare</title>", "a challenge for robots"),
    ("<title>Вы не робот?</title>", "a challenge for robots"),
    ("<title>The Quay Post</title><h1>404 – Page not found</h1>", "an error page"),
    ("<title>Страница не найдена — Вестник дня</title>", "an error page"),
    ("<title>ページが見つかりません</title>", "an error page"),
    ("<title>Before you continue</title>", "a question about cookies"),
  ])
  func `pages that stand where an article should`(head: String, expected: String) {
    #expect(kind(head + RefusalTests.few) == expected)
  }

  @Test func `a front page is a list of articles`() {
    let links = (0..<60).map { "<li><a href='/\($0)'>Crabs are late again this year, number \($0)</a></li>" }
      .joined()
    let page = "<title>The Quay Post</title><p>News from the harbour.</p><ul>\(links)</ul>"
    #expect(kind(page, url: "https://quay.example/") == "a list of articles")
    #expect(kind(page, url: "https://quay.example") == "a list of articles")
    #expect(kind(page + RefusalTests.few, url: "https://quay.example/crabs") != "a list of articles")
  }

  @Test func `an article may be about what is not found`() {
    let prose = String(
      repeating: "The page had been in the archive for years, and then it was gone. ", count: 30)
    #expect(kind("<title>Page not found</title><h1>Page not found</h1><p>\(prose)</p>") == nil)
    #expect(kind("<title>Access denied</title>" + RefusalTests.few, title: "Access denied") == nil)
    #expect(
      kind("<meta property='og:type' content='article'><title>Access denied</title>" + RefusalTests.few)
        == nil)
  }
}
