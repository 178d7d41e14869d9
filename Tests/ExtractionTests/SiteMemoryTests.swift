import Extraction
import News
import Testing

@Suite struct SiteMemoryTests {
  private static let own =
    "The Quay Post is written by people who live at the harbour, and paid for by its readers."

  private func page(_ number: Int, heading: String = "Background", extra: String = own) -> Page {
    let story = (0..<4).map {
      "<p>Story \(number), part \($0): the ferry number \(number * 7 + $0) did not sail on that day.</p>"
    }
    let html = """
      <title>Story \(number)</title><article>\(story[0])\(story[1])<h2>\(heading)</h2>\(story[2])<p>\(extra)</p>\(story[3])
      </article>
      """
    return Page(url: "https://quay.example/\(number)", body: Array(html.utf8), contentType: "text/html")
  }

  private func extract(_ page: Page, _ memory: inout SiteMemory) throws -> String {
    let extracted = try Extractor().extract(page, memory: memory)
    if let hashes = extracted.pageHashes { memory.remember(hashes) }
    return extracted.article.text
  }

  @Test func `what two other pages say is the site's`() throws {
    var memory = SiteMemory()
    #expect(try extract(page(1), &memory).contains(SiteMemoryTests.own))
    #expect(try extract(page(2), &memory).contains(SiteMemoryTests.own))
    for number in 3...20 {
      let text = try extract(page(number), &memory)
      #expect(!text.contains(SiteMemoryTests.own))
      #expect(text.contains("part 3") && text.contains("Background"))
    }
  }

  @Test func `pages that are alike for the most part are no template`() throws {
    var memory = SiteMemory()
    let filler = String(
      repeating: "It rained on the harbour all day long, and the boats stayed where they were. ", count: 9)
    for number in 1...5 {
      #expect(try extract(page(number, extra: filler), &memory).contains("It rained on"))
    }
  }

  @Test func `a page that is read again is no other page`() throws {
    var memory = SiteMemory()
    for _ in 0..<5 { #expect(try extract(page(1), &memory).contains(SiteMemoryTests.own)) }
  }

  @Test func `without a memory nothing is remembered`() throws {
    #expect(try Extractor().extract(page(1)).pageHashes == nil)
  }
}
