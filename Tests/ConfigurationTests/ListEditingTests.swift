import Testing

@testable import Configuration

@Suite struct ListEditingTests {
  private func removed(_ address: String, from text: String, named name: String) throws -> String? {
    try listRemoving(address, from: Array(text.utf8), named: name).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `an address goes to the end, and nothing else moves`() {
    func added(_ text: String) -> String {
      String(decoding: listAdding("https://b.example/", to: Array(text.utf8)), as: UTF8.self)
    }
    #expect(added("") == "https://b.example/\n")
    #expect(
      added("# mine\nhttps://a.example/  # good")
        == "# mine\nhttps://a.example/  # good\nhttps://b.example/\n")
    #expect(added("https://a.example/\n") == "https://a.example/\nhttps://b.example/\n")
  }

  @Test func `a plain list keeps every other byte`() throws {
    let list = "\u{FEFF}# mine\r\n  https://A.example  # why\r\nhttps://b.example/#top\n\nhttps://b.example/2"
    #expect(
      try removed("https://a.example/", from: list, named: "x.txt")
        == "\u{FEFF}# mine\r\nhttps://b.example/#top\n\nhttps://b.example/2")
    #expect(
      try removed("https://b.example/", from: list, named: "x.txt")
        == "\u{FEFF}# mine\r\n  https://A.example  # why\r\n\nhttps://b.example/2")
    #expect(try removed("https://c.example/", from: list, named: "x.txt") == nil)
    #expect(
      try removed("https://a.example/", from: "\u{FEFF}https://a.example/\n", named: "x.txt") == "\u{FEFF}")
  }

  private let opml = """
    <?xml version="1.0"?>
    <!-- <outline xmlUrl="https://a.example/"/> stays -->
    <opml version="2.0"><body>
      <outline text="News > all">
        <outline text="A" xmlUrl='https://a.example/?x=1&amp;y=2'/>
        <outline text="B"
           xmlUrl="https://b.example/">
        </outline>
        <outline text="C" XMLURL="https://c.example/"/><outline text="D" xmlUrl="https://d.example/"/>
      </outline>
    </body></opml>
    """

  @Test(arguments: [
    ("https://a.example/?x=1&y=2", "    <outline text=\"A\" xmlUrl='https://a.example/?x=1&amp;y=2'/>\n"),
    ("https://b.example", "    <outline text=\"B\"\n       xmlUrl=\"https://b.example/\">\n    </outline>\n"),
    ("https://c.example/", "<outline text=\"C\" XMLURL=\"https://c.example/\"/>"),
  ])
  func `an outline goes, and every other byte stays`(address: String, outline: String) throws {
    #expect(opml.contains(outline))
    #expect(try removed(address, from: opml, named: "x.opml") == opml.replacing(outline, with: ""))
  }

  @Test func `what stands in a comment is not listed`() throws {
    #expect(try removed("https://a.example/", from: opml, named: "x.opml") == nil)
  }

  @Test func `an outline with others in it, or one that the scan does not see, is left to people`() {
    let nested =
      "<opml><body><outline xmlUrl='https://a.example/'><outline xmlUrl='https://b.example/'/></outline></body></opml>"
    let entity = "<opml><body><outline xmlUrl='https&#58;//a.example/'/></body></opml>"
    for list in [nested, entity] {
      #expect(throws: ListEditingError.self) {
        try removed("https://a.example/", from: list, named: "x.opml")
      }
    }
  }
}
