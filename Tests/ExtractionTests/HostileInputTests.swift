import Foundation
import Markup
import News
import Testing

@testable import Extraction

/// Any bytes at all give an answer or a typed error, in linear time.
struct HostileInputTests {
  private func survives(_ body: [UInt8], type: String? = "text/html") {
    do {
      _ = try Extractor(options: ExtractionOptions(explains: true)).extract(
        Page(url: "https://h.example/", body: body, contentType: type))
    } catch {
      #expect(!error.code.isEmpty)
    }
  }

  @Test func `a page cut anywhere is read as far as it goes`() throws {
    let source = [UInt8](
      try Data(contentsOf: PageTests.folder.appending(path: "ru-river-bridge/source.html")))
    for end in stride(from: 0, to: source.count, by: 37) { survives(Array(source[..<end])) }
  }

  @Test func `random bytes do no harm`() {
    var state: UInt64 = 42
    for length in [0, 1, 2, 3, 7, 64, 500, 5000] {
      for type in ["text/html", "text/plain"] {
        let bytes = (0..<length).map { _ -> UInt8 in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return UInt8(truncatingIfNeeded: state >> 33)
        }
        survives(bytes, type: type)
        survives(Array("<p>".utf8) + bytes + Array("</p><a href='".utf8) + bytes, type: type)
      }
    }
  }

  /// Found by libFuzzer: the paragraph kept the white space of the listing.
  @Test func `a paragraph in a heading in a listing is a paragraph`() throws {
    let page = "<pre><h1>Title<p>A first sentence of the story\n\n\n\nand a second one.</p></h1></pre>"
    let article = try Extractor().extract(
      Page(url: "https://h.example/", body: Array(page.utf8), contentType: "text/html")
    ).article
    #expect(article.text == "A first sentence of the story and a second one.")
  }

  @Test func `a hundred thousand elements within each other are only a long page`() {
    let text = String(repeating: "A sentence at the bottom of a very deep page. ", count: 10)
    survives(Array((String(repeating: "<div>", count: 100_000) + text).utf8))
  }

  /// Each part of a title may be the publisher's name, and was read to the title's end.
  @Test func `a title of forty thousand parts is only a long title`() {
    survives(Array(("<title>" + String(repeating: "Foo | ", count: 40_000) + "</title><p>text").utf8))
  }

  @Test func `one word in thousands of elements is only a long page`() {
    survives(
      Array(String(repeating: "<li class='related comment share'><a href='/x'>word</a>", count: 20_000).utf8))
    survives(Array(String(repeating: "a", count: 300_000).utf8), type: "text/plain")
  }

  /// A million paragraphs of one letter took five hundred megabytes.
  @Test func `a flood of paragraphs is read up to a limit`() {
    let page = String(repeating: "<p>a", count: PageReader.mostPassages + 10)
    #expect(
      PageReader.read(HTMLReader.read(Array(page.utf8), contentType: nil)).passages.count
        == PageReader.mostPassages)
    #expect(MemoryLayout<Passage>.stride <= 72)
  }

  @Test(arguments: ["text/html", "text/plain"])
  func `an article of which not all was read says so`(type: String) throws {
    let text =
      "<p>The council of the harbour has met again on Monday, and has decided nothing.\n\n"
      + String(repeating: "<p>a\n\n", count: PageReader.mostPassages)
    let page = Page(url: "https://h.example/", body: Array(text.utf8), contentType: type)
    #expect(try Extractor().extract(page).article.warnings.contains(.truncated))
  }

  /// Prose in lists within lists looked for the list's owner through all of them.
  @Test func `prose in twenty thousand lists within each other takes linear time`() {
    let prose =
      "Paragraph of a list that says that the council of the harbour has met again on Monday and decided nothing."
    survives(Array(String(repeating: "<ul><li>" + prose, count: 20_000).utf8))
  }
}
