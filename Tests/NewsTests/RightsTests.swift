import News
import TestSupport
import Testing

@Suite struct RightsTests {
  private var all: Rights {
    var rights = Rights()
    rights.robots = .allowed
    rights.contentSignal = "search=yes, ai-train=no"
    rights.contentUsage = "train-ai=n"
    rights.tdm = TDMReservation(isReserved: true, policy: "https://site.example/tdm.json")
    rights.license = "https://site.example/rsl.xml"
    rights.meta = [.noarchive, .noai]
    return rights
  }

  private func line(_ rights: Rights) -> String {
    var article = Article()
    article.title = "Title"
    article.rights = rights
    var line = ArticleLine(id: "a_aaaaaaaaaaaaaaaa", emittedAt: .epoch, article: article)
    line.feedURL = "https://site.example/feed"
    line.feedID = "f_aaaaaaaaaa"
    line.firstSeenAt = .epoch
    return String(
      decoding: line.unnumbered(maxBytes: 5000, widestSeq: 9).numbered(1).dropLast(), as: UTF8.self)
  }

  @Test func `all that was met stands in its order, behind the extractor`() throws {
    let text = line(all)
    #expect(
      text.hasSuffix(
        #""extractor":"\#(ArticleLine.extractor)","rights":{"robots":"allowed","content_signal":"search=yes, ai-train=no","#
          + #""content_usage":"train-ai=n","tdm":{"reservation":1,"policy":"https://site.example/tdm.json"},"#
          + #""license":"https://site.example/rsl.xml","meta":["noarchive","noai"]}}"#))
    #expect(try RecordSchema(ArticleLine.schema).faults(in: Array(text.utf8)) == [])
  }

  @Test func `where nothing was met, nothing is said`() {
    #expect(!line(Rights()).contains("rights"))
  }

  @Test func `what is nearer to the page wins, but for the licence of the site`() {
    var page = Rights()
    page.tdm = TDMReservation(isReserved: false)
    page.license = "https://creativecommons.example/by"
    page.meta = [.noindex]
    var response = Rights()
    response.contentUsage = "search=y"
    response.tdm = TDMReservation(isReserved: true)
    response.meta = [.noai]
    let rights = Rights(robots: all, response: response, page: page)
    #expect(rights.robots == .allowed)
    #expect(rights.contentUsage == "search=y")
    #expect(rights.tdm == TDMReservation(isReserved: false))
    #expect(rights.license == "https://site.example/rsl.xml")
    #expect(rights.meta == [.noindex, .noai])
  }

  @Test func `the schema knows every directive`() {
    for directive in RobotsDirective.allCases {
      #expect(ArticleLine.schema.contains("\"\(directive.rawValue)\""))
    }
  }
}
