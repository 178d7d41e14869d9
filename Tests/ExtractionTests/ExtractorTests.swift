import Extraction
import News
import Testing

struct ExtractorTests {
  private func page(_ html: String, type: String? = "text/html") -> Page {
    Page(url: "https://paper.example/a", body: Array(html.utf8), contentType: type)
  }

  private let body = """
    <p>The council met on Monday evening to discuss the new timetable for the ferries, and decided nothing at all.</p>
    <p>It will meet again in a fortnight, when the harbour master is back from his holidays in the mountains.</p>
    """

  @Test func `a PDF is refused by its name`() {
    let error = #expect(throws: ExtractionError.self) {
      try Extractor().extract(page("%PDF-1.7 …", type: "application/pdf"))
    }
    #expect(error?.code == "not_html")
    #expect(error?.description == "https://paper.example/a: not a page but a PDF file")
    #expect(error?.disposition == .skip)
  }

  @Test(arguments: ["", "<html></html>", "<script>var a = 'text that nobody reads'</script>", "   \n "])
  func `a page without text is refused`(html: String) {
    #expect(throws: ExtractionError.empty(url: "https://paper.example/a")) {
      try Extractor().extract(page(html))
    }
  }

  @Test func `an explanation names the rule for each piece`() throws {
    let html =
      "<article>\(body)<p><a href='/x'>Read more: the ferry that never came</a></p></article><footer>About us</footer>"
    let extraction = try Extractor(options: ExtractionOptions(explains: true)).extract(page(html))
    let verdicts = extraction.explanation.decisions.map { "\($0.verdict) \($0.rule)" }
    #expect(verdicts == ["kept body", "kept body", "dropped related", "dropped chrome"])
    #expect(extraction.explanation.decisions[3].path == "html>body>footer")
  }

  @Test func `no explanation unless asked for`() throws {
    #expect(try Extractor().extract(page(body)).explanation.decisions.isEmpty)
  }

  @Test func `the feed's own text is cleaned like a page`() {
    var entry = Entry()
    entry.title = "Ferries"
    entry.link = "https://paper.example/ferries"
    entry.contentHTML =
      "<h1>Ferries</h1>\(body)<p>Advertisement</p><img src='/f.jpg' width='300'><p><b>Photo:</b> Ann Lee</p>"
    let article = Extractor().extract(textOf: entry).article
    #expect(article.blocks.count == 2)
    #expect(article.text.hasSuffix("holidays in the mountains."))
    #expect(article.image?.url == "https://paper.example/f.jpg")
    #expect(article.image?.credit == "Ann Lee")
    #expect(article.title == "Ferries")
  }

  @Test func `a text without markup has its paragraphs, its caption and no chaff`() throws {
    let text = """
      Паром стоит у причала третий день / фото ТАСС

      Паром «Ладога» не вышел в рейс и в среду:\u{A0}капитан ждёт  запасных частей, сообщили в пароходстве.

      Видео дня

      Пассажиров возят автобусами. Об этом сообщил начальник порта Иван ЛомовПассажиров возят автобусами. Об этом сообщил начальник порта.

      Читайте также:
      """
    let article = try Extractor().extract(page(text, type: "text/plain; charset=utf-8")).article
    #expect(
      article.text == """
        Паром «Ладога» не вышел в рейс и в среду: капитан ждёт запасных частей, сообщили в пароходстве.

        Пассажиров возят автобусами. Об этом сообщил начальник порта Иван Ломов.
        """)
    #expect(article.image?.caption == "Паром стоит у причала третий день")
    #expect(article.image?.credit == "ТАСС")
    #expect(article.charset == "utf-8")
  }

  @Test func `lists, tables and code keep their lines`() throws {
    let html = """
      <article>\(body)<ul><li>first item</li><li>second <b>item</b></li></ul>
      <table><tr><th>Day</th><th>Ferries</th></tr><tr><td>Monday</td><td>4</td></tr></table>
      <pre>let a = 1\n  let b = 2</pre>\(body.replacing("Monday", with: "Sunday").replacing("fortnight", with: "week"))</article>
      """
    let blocks = try Extractor().extract(page(html)).article.blocks
    #expect(blocks[2] == Block(.list, "first item\nsecond item"))
    #expect(blocks[3] == Block(.table, "Day\tFerries\nMonday\t4"))
    #expect(blocks[4] == Block(.code, "let a = 1\n  let b = 2"))
  }

  @Test func `the entry's title breaks a tie`() throws {
    var entry = Entry()
    entry.title = "Ferry talks fail"
    let html =
      "<title>Something else</title><meta property='og:title' content='Ferry talks fail'><h1>No deal at the harbour</h1>\(body)"
    #expect(try Extractor().extract(page(html), entry: entry).article.title == "Ferry talks fail")
  }

  @Test func `JSON-LD gives the text that the page does not show`() throws {
    let whole = (1...12).map(islandSentence).joined(separator: #"\n\n"#)
    let data = #"{"@type":"NewsArticle","headline":"No deal","articleBody":"\#(whole)"}"#
    let wall =
      "<p>\(islandSentence(1))</p><p>Ann Lee writes on ferries and on all that floats in the harbour.</p>"
    let html = "<script type='application/ld+json'>\(data)</script><h1>No deal</h1><article>\(wall)</article>"
    let extraction = try Extractor(options: ExtractionOptions(explains: true)).extract(page(html))
    #expect(extraction.article.blocks.count == 12)
    #expect(extraction.article.text.hasSuffix(islandSentence(12)))
    #expect(extraction.explanation.decisions.contains { $0.rule == "less-than-json-ld" })
    // A page that shows its text is believed.
    let shown = (1...8).map { "<p>\(islandSentence($0))</p>" }.joined()
    let own = try Extractor().extract(page(html.replacing(wall, with: shown))).article
    #expect(own.blocks.count == 8)
  }

  @Test func `links are kept where they are asked for`() throws {
    let html = """
      <article>\(body)<p>As <a href="/harbour">the  harbour&nbsp;master</a> said <a href="#note">here</a>, “no”
      (<a href="javascript:alert(1)">he</a> <b><a href='https://o.example/x'> means it</a></b>), and went off to
      the mountains with all that he had, and with <a>nobody</a> else.</p><ul><li>\(islandSentence(1))</li>
      <li>\(islandSentence(2)) <a href="//o.example/2">More</a>.</li></ul></article>
      """
    var options = ExtractionOptions()
    options.links = true
    let blocks = try Extractor(options: options).extract(page(html)).article.blocks
    let found = blocks.flatMap { block in
      block.links.map { (String(decoding: Array(block.text.utf8)[$0.range], as: UTF8.self), $0.url) }
    }
    #expect(found.map(\.0) == ["the harbour master", "means it", "More"])
    #expect(
      found.map(\.1) == ["https://paper.example/harbour", "https://o.example/x", "https://o.example/2"])
    #expect(try Extractor().extract(page(html)).article.blocks.allSatisfy(\.links.isEmpty))
  }

  @Test func `a page that comes from nowhere is where it says it is`() throws {
    let page = """
      <link rel="canonical" href="https://quay.example/news/1"><h1>No deal</h1><article><img src="/boat.jpg" width="800">
      <p>The council met on Monday evening to discuss the new timetable for the ferries, and decided nothing at all.</p>
      <p>It will meet again in a fortnight, when the harbour master is back from his holidays in the mountains.</p>
      """
    func picture(url: String) throws -> String? {
      try Extractor().extract(Page(url: url, body: Array(page.utf8), contentType: "text/html")).article.image?
        .url
    }
    #expect(try picture(url: "") == "https://quay.example/boat.jpg")
    #expect(try picture(url: "https://copy.example/a/b") == "https://copy.example/boat.jpg")
  }
}
