import Extraction
import News
import Testing

struct DatesTests {
  private func published(_ html: String) throws -> String? { try dailyArticle(html).published?.description }

  @Test func `the small print of an article may hold its date, glued to the author`() throws {
    let html =
      "<div class='info'><span>20:24, 9 октября 2011</span><span>Автор: Анна Лис</span></div><h1>Паром стоит</h1>"
    #expect(try published(html) == "2011-10-09T20:24:00Z")
  }

  @Test func `comments have dates of their own`() throws {
    let html = """
      <h1>No deal</h1><p>5 May 2021</p>
      <ul id="comments"><li><time class="published" datetime="2022-06-07T08:09:10Z">a year ago</time></li></ul>
      """
    #expect(try published(html) == "2021-05-05")
  }

  @Test func `a year or an epoch is no date`() throws {
    #expect(try published("<h1>No deal</h1><time>2026</time>") == nil)
    #expect(try published("<meta name='date' content='1970-01-01T00:00:00Z'>") == nil)
    #expect(try published("<meta name='date' content='2769-03-08'>") == nil)
    #expect(try published("<h1>No deal</h1><time>5 May 2021</time>") == "2021-05-05")
  }

  @Test func `a year of the Buddhist era is one of ours`() throws {
    #expect(try published("<meta name='date' content='2569-03-08'>") == "2026-03-08")
    #expect(try published("<h1>No deal</h1><p>เผยแพร่ 13 สิงหาคม 2569</p>") == "2026-08-13")
  }

  @Test func `the page shows the time of day that its address leaves out`() throws {
    let body = "<p>The council met on Monday evening to discuss the new timetable, and decided nothing.</p>"
    let html = "<h1>No deal</h1><div class=date>March 14, 2026 6:30 PM</div>\(body)"
    let page = Page(
      url: "https://daily.example/2026/03/14/x", body: Array(html.utf8), contentType: "text/html")
    #expect(try Extractor().extract(page).article.published?.description == "2026-03-14T18:30:00Z")
  }

  @Test func `words of a class part at their capitals`() throws {
    #expect(try published("<h1>No deal</h1><div class='articleDate'>5 May 2021</div>") == "2021-05-05")
  }
}
