import Extraction
import Foundation
import News
import Testing

/// Each folder of `Pages` is one page (`source.html`) with what it must give (`expected.json`).
struct PageTests {
  struct Expected: Decodable {
    var url: String
    var title: String?
    var standfirst: String?
    var authors: [String]
    var published: String?
    var language: String?
    var site: String?
    var section: String?
    var access: String?
    var canonical: String?
    var caption: String?
    var credit: String?
    var text: [String]
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pages")

  static var slugs: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test(arguments: slugs)
  func `a page gives its article and nothing else`(slug: String) throws {
    let page = PageTests.folder.appending(path: slug)
    let expected = try JSONDecoder().decode(
      Expected.self, from: Data(contentsOf: page.appending(path: "expected.json")))
    let source = try Data(contentsOf: page.appending(path: "source.html"))
    let article = try Extractor().extract(
      Page(url: expected.url, body: [UInt8](source), contentType: "text/html")
    ).article

    #expect(article.text == expected.text.joined(separator: "\n\n"))
    #expect(article.title == expected.title)
    #expect(article.standfirst == expected.standfirst)
    #expect(article.authors.map(\.name) == expected.authors)
    #expect(article.published?.description == expected.published)
    #expect(article.language == expected.language)
    #expect(article.image?.caption == expected.caption)
    #expect(article.image?.credit == expected.credit)
    if let site = expected.site { #expect(article.site == site) }
    if let section = expected.section { #expect(article.section == section) }
    if let access = expected.access { #expect(article.access?.rawValue == access) }
    if let canonical = expected.canonical { #expect(article.canonicalURL == canonical) }
  }

  @Test func `there are pages to test`() { #expect(PageTests.slugs.count >= 7) }
}
