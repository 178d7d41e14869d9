import News
import Testing

struct HeadlineTests {
  private func title(_ html: String) throws -> String? { try dailyArticle(html).title }

  private func shared(_ title: String) -> String { "<meta property='og:title' content='\(title)'>" }

  private func everywhere(_ title: String) -> String {
    let linked = #"{"@type":"Article","headline":"\#(title)","name":"\#(title)"}"#
    return "<script type='application/ld+json'>\(linked)</script><title>\(title)</title><h1>\(title)</h1>"
  }

  @Test(arguments: ["/", "https://www.daily.example/", "https://www.daily.example", "//daily.example/"])
  func `a heading that leads to the front page is the site's name`(link: String) throws {
    let html = "<title>No deal at the harbour | Logbook</title><h1><a href='\(link)'>Logbook</a></h1>"
    #expect(try title(html) == "No deal at the harbour | Logbook")
  }

  @Test func `a heading may link to its own article`() throws {
    #expect(
      try title("<title>Logbook</title><h1><a href='/no-deal'>No deal at the harbour</a></h1>")
        == "No deal at the harbour")
  }

  @Test func `a heading that ends the window's title is the site's name`() throws {
    #expect(
      try title("<title>No deal at the harbour | Logbook</title><h1>Logbook</h1>") == "No deal at the harbour"
    )
    let kicker = "<title>Ferries - No deal at the harbour</title><h1>No deal at the harbour</h1>"
    #expect(try title(kicker) == "No deal at the harbour")
  }

  @Test func `the host names the site where nothing else does`() throws {
    #expect(try title("<title>No deal at the harbour | daily.example</title>") == "No deal at the harbour")
    #expect(try title("<title>No deal at the harbour – Daily</title>") == "No deal at the harbour")
  }

  @Test func `a kicker before the headline is no part of it`() throws {
    let html = shared("No deal at the harbour") + everywhere("Ferries: No deal at the harbour")
    #expect(try title(html) == "No deal at the harbour")
  }

  @Test func `a title that was cut short supports no other and gets no support`() throws {
    let whole = "No deal at the harbour, and none in sight for the winter"
    let html = shared("No deal at the harbour, and none...") + "<title>\(whole)</title><h1>\(whole)</h1>"
    #expect(try title(html) == whole)
  }

  @Test func `JSON-LD that says a thing twice says it once`() throws {
    let short = "No deal at the harbour"
    let html = shared(short) + "<meta name='twitter:title' content='\(short)'>"
    #expect(try title(html + everywhere("No deal at the harbour, again")) == short)
  }

  @Test func `quotation marks and apostrophes are those that were typed`() throws {
    let html = #"<meta property="og:title" content="A skipper's day off"><h1>A skipper’s day off</h1>"#
    #expect(try title(html) == "A skipper's day off")
    #expect(
      try title(shared("Ferries - a day off") + "<h1>Ferries – a day off</h1>") == "Ferries – a day off")
  }

  private func linked(_ title: String) -> String {
    #"<script type="application/ld+json">{"@type":"Article","headline":"\#(title)"}</script>"#
  }

  @Test func `a kicker is part of the title that JSON-LD and Open Graph agree on`() throws {
    let whole = "Ferries: No deal at the harbour"
    let heading = "<title>\(whole) - Politics</title><h1>No deal at the harbour</h1>"
    #expect(try title(linked(whole) + shared(whole) + heading) == whole)
    #expect(try title(shared(whole) + heading) == "No deal at the harbour")
  }

  @Test func `of several spellings the usual one is taken`() throws {
    let html = linked("Ferries - No deal at the harbour") + shared("Ferries: No deal at the harbour")
    #expect(
      try title(html + "<title>Ferries: No deal at the harbour – Politics</title>")
        == "Ferries: No deal at the harbour")
  }
}
