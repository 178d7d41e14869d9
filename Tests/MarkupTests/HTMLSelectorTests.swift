import Markup
import Testing

@Suite struct HTMLSelectorTests {
  private static let page = HTMLReader.read(
    DecodedText(
      """
      <body><main id=m class="wide  Page"><article data-kind="news story"><h1>T</h1><p class=lead>A</p>
      <div class=text><p>B</p><ul><li>C<p>D</p></li></ul></div></article><aside><p class="lead promo">E</p></aside>
      <x-card>F</x-card></main></body>
      """))

  private func texts(_ selector: String) throws -> [String] {
    let page = HTMLSelectorTests.page
    return page.select(try HTMLSelector(selector)).map {
      page.text(of: $0).split(whereSeparator: \.isWhitespace).joined()
    }
  }

  @Test(arguments: [
    ("p", ["A", "B", "D", "E"]), (".lead", ["A", "E"]), ("p.lead.promo", ["E"]),
    ("article p", ["A", "B", "D"]),
    ("article > p", ["A"]), ("div > p, aside p", ["B", "E"]), ("main li p", ["D"]),
    ("#m > article > div > p", ["B"]),
    ("[data-kind]>h1", ["T"]), ("[data-kind='news story'] h1", ["T"]), ("[data-kind^=news] h1", ["T"]),
    ("[data-kind*=\"story\"] h1", ["T"]), ("[data-kind=news] h1", []), ("x-card", ["F"]),
    ("MAIN > X-Card", ["F"]),
    ("article > * > p", ["B"]), ("main main", []), ("ul > p", []), (".Page .text > ul > li", ["CD"]),
    (".page p", []),
  ])
  func `elements are named as in style sheets`(selector: String, expected: [String]) throws {
    #expect(try texts(selector) == expected)
  }

  @Test(arguments: [
    ("", "names no element"), ("p,", "names no element"), (".", "wants a class"), ("#", "wants an id"),
    ("p:first-child", "is no selector that winnow knows, from \":first-child\" on"),
    ("p + p", "from \"+ p\" on"),
    ("[x", "from \"\" on"), ("[x='y]", "open quotation mark"), ("> p", "from \"> p\" on"),
    ("p > > q", "from \"> q\" on"),
  ])
  func `what is no selector is refused with a reason`(selector: String, reason: String) {
    #expect {
      try HTMLSelector(selector)
    } throws: {
      "\($0)".contains(reason)
    }
  }

  @Test func `a selector takes no long time on a deep page`() throws {
    let deep = HTMLReader.read(DecodedText(String(repeating: "<div class=a><b>", count: 2_000) + "x"))
    #expect(deep.select(try HTMLSelector("i .a > b .a > b .a > b p")).isEmpty)
    #expect(!deep.select(try HTMLSelector(".a > b .a > b .a > b")).isEmpty)
  }
}
