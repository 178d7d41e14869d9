import Markup
import Testing

@Suite struct HTMLReaderTests {
  private func dump(_ html: String) -> String { HTMLReader.read(DecodedText(html)).dump() }

  @Test func `a page becomes a tree`() {
    let html = """
      <!DOCTYPE html><html lang=en><head><title>T &amp; U</title><!-- c --></head>
      <body class="a b"><p id=x hidden>One <b>two</b></p><custom-tag data-own='1'>three</custom-tag></body></html>
      """
    #expect(
      dump(html) == """
        html lang="en"
          head
            title
              "T & U"
          body class="a b"
            p id="x" hidden=""
              "One"
              b
                "two"
            custom-tag data-own="1"
              "three"
        """)
  }

  @Test func `a page without body tag has a body, whatever element begins it`() {
    #expect(
      dump("<html><title>T</title><article><h1>H</h1><p>One</article>") == """
        html
          head
            title
              "T"
          body
            article
              h1
                "H"
              p
                "One"
        """)
  }

  @Test func `nodes stand in document order and know their neighbours`() throws {
    let tree = HTMLReader.read(DecodedText("<body><div>a<p>b</p>c</div><ul><li>d</ul>"))
    let div = try #require(tree.first(.div, in: tree.root))
    #expect(tree.children(of: div).map(tree.name(of:)) == ["#text", "p", "#text"])
    #expect(tree.descendants(of: div).count == 4)
    let list = try #require(tree.nextSibling(of: div))
    #expect(tree.tag(of: list) == .ul)
    #expect(tree.nextSibling(of: list) == nil)
    let item = try #require(tree.firstChild(of: list))
    #expect(tree.ancestors(of: item).map(tree.tag(of:)) == [.ul, .body, .html])
    #expect(tree.firstChild(of: NodeID(Int32(tree.count - 1))) == nil)
    #expect(tree.subtree(of: tree.root) == tree.nodes)
    for node in tree.nodes { #expect(tree.parent(of: node).map { $0 < node } ?? (node == tree.root)) }
  }

  @Test func `the text of an element is one slice`() throws {
    let tree = HTMLReader.read(
      DecodedText("<div>a<p>b&eacute;</p>c<script>no</script><style>no</style></div>d"))
    let div = try #require(tree.first(.div, in: tree.root))
    #expect(tree.text(of: div) == "abéc")
    #expect(Array(tree.textBytes(of: div)) == Array("abéc".utf8))
    #expect(tree.textRange(of: div) == 0..<5)
    #expect(tree.text(of: tree.root) == "abécd")
  }

  @Test func `the source of JSON-LD is kept apart from the text`() throws {
    let json = "{\"a\": \"<b>\"}" + String(repeating: " ", count: 5_000)
    let tree = HTMLReader.read(DecodedText("<body>x<script type='Application/LD+JSON'>\(json)</script>y"))
    let script = try #require(tree.first(.script, in: tree.root))
    #expect(tree.text(of: script) == json)
    #expect(tree.text(of: tree.root) == "xy")
    #expect(try JSONValue.parse(tree.textBytes(of: script))["a"]?.string == "<b>")
  }

  @Test func `attributes are decoded and found by name`() throws {
    let tree = HTMLReader.read(DecodedText("<a HREF='/?a=1&amp;b=&quot;' data-own=7 title>x</a>"))
    let link = try #require(tree.first(.a, in: tree.root))
    #expect(tree.attribute(.href, of: link) == "/?a=1&b=\"")
    #expect(tree.attribute(.title, of: link) == "")
    #expect(tree.attribute(.class, of: link) == nil)
    #expect(tree.hasAttribute(.title, of: link) && !tree.hasAttribute(.id, of: link))
    let own = try #require(tree.attribute(named: "data-own"))
    #expect(tree.attribute(own, of: link) == "7")
    #expect(tree.attribute(named: "data-other") == nil)
  }

  @Test func `a block ends the paragraph before it`() {
    let html = "<body><p>one<section>two<p>three<figure>four</figure></section>five"
    #expect(
      dump(html) == """
        html
          head
          body
            p
              "one"
            section
              "two"
              p
                "three"
              figure
                "four"
            "five"
        """)
  }

  @Test func `what follows the end of the document belongs to its body`() {
    let html = "<html><body><p>one</p></body></html><p>two</p><html><body><p>three"
    #expect(
      dump(html) == "html\n  head\n  body\n    p\n      \"one\"\n    p\n      \"two\"\n    p\n      \"three\""
    )
  }

  @Test func `a fragment is the content of the body`() {
    let tree = HTMLReader.readFragment("text <b>bold</b> &#146;s")
    #expect(tree.dump() == "html\n  body\n    \"text\"\n    b\n      \"bold\"\n    \"’s\"")
  }

  @Test func `nothing at all is a tree as well`() {
    for html in ["", " ", "<", "<!-- x", "\u{0}", "</p>"] {
      #expect(HTMLReader.read(Array(html.utf8)).count > 0)
    }
  }

  @Test func `the meta element decides about the bytes`() {
    let bytes = Array("<meta charset=windows-1251><p>".utf8) + [0xCF, 0xF0, 0xE8]
    let tree = HTMLReader.read(bytes)
    #expect(tree.encoding == .windows1251)
    #expect(tree.text(of: tree.root) == "При")
  }

  @Test func `eight tasks read at once`() async {
    let html = String(repeating: "<div class=x><p>é &amp; <x-y>z</x-y></div>", count: 200)
    let alone = dump(html)
    await withTaskGroup(of: Bool.self) { tasks in
      for _ in 0..<8 { tasks.addTask { (0..<10).allSatisfy { _ in dump(html) == alone } } }
      for await same in tasks { #expect(same) }
    }
  }
}
