import News
import Testing

@testable import Extraction

/// What is alike in a text and yet belongs to it.
struct ChronicleTests {
  private func text(_ html: String) throws -> String {
    let page = "<html><body><h1>No deal on ferries</h1><div class='story'>\(html)</div></body></html>"
    return try Extractor().extract(
      Page(url: "https://quay.example/a", body: Array(page.utf8), contentType: "text/html")
    ).article.text
  }

  @Test func `the dates of a chronicle are its headings`() throws {
    let entries = ["3 March 1891", "12 June 1923", "9 May 1951"].map {
      "<p>\($0)</p><p>\(RuleTests.first) \($0)</p>"
    }
    let text = try text(
      "<p>\(RuleTests.second)</p>\(entries.joined())<p>\(RuleTests.second)</p><p>2 May 2024</p>"
    )
    #expect(text.contains("12 June 1923\n\n") && text.contains("\n\n9 May 1951\n\n"))
    #expect(!text.contains("2 May 2024"))
  }

  /// Results and chronicles say the same of one thing after another.
  @Test func `lines that differ in a number are no copies`() throws {
    let lines = (7..<12).map {
      "<p>Room \($0) of the town hall will stay closed until the painters have done with the ceiling.</p>"
    }
    let text = try text("<p>\(RuleTests.first)</p>\(lines.joined())<p>\(RuleTests.second)</p>")
    for number in 7..<12 { #expect(text.contains("Room \(number) ")) }
  }
}
