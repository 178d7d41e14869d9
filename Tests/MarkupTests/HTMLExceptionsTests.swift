import Markup
import Testing

/// Where the reader departs from the HTML Standard on purpose: each entry of the list "What HTML is not read as".
@Suite struct HTMLExceptionsTests {
  private func dump(_ html: String) -> String { HTMLReader.read(DecodedText(html)).dump() }

  private func body(_ html: String) -> [String] {
    let lines = dump(html).split(separator: "\n").map(String.init)
    return lines.firstIndex(of: "  body").map { lines[($0 + 1)...].map { $0.trimmingPrefix("    ") } }.map {
      $0.map(String.init)
    } ?? []
  }

  @Test func `comments, processing instructions and the doctype are no nodes`() {
    #expect(body("<!DOCTYPE html><p>a<!-- b -->c<?d?>e") == ["p", "  \"ace\""])
  }

  @Test func `the doctype decides whether a table ends a paragraph`() {
    #expect(body("<p>a<table></table>").dropFirst() == ["  \"a\"", "  table"])
    #expect(body("<!DOCTYPE html><p>a<table></table>").dropFirst() == ["  \"a\"", "table"])
  }

  @Test func `what is in a template is not in the tree`() {
    #expect(
      body("<p>a</p><template><p>b<template>c</template></p></template><p>d") == [
        "p", "  \"a\"", "template", "p", "  \"d\"",
      ])
  }

  @Test func `scripts and styles have no text, in SVG neither`() {
    #expect(
      body("<p>a<script>b</script><svg><style>c</style><script>d</script></svg>") == [
        "p", "  \"a\"", "  script", "  svg", "    style", "    script",
      ])
  }

  @Test func `two references to the halves of a pair are one character`() {
    #expect(body("<p>&#xD83D;&#xDE00;&#xD83D;") == ["p", "  \"😀\u{FFFD}\""])
  }

  @Test func `a name of more than a kilobyte is none`() {
    let name = String(repeating: "x", count: 1_024)
    #expect(body("<p \(name)>") == ["p \(name)=\"\""])
    #expect(body("<p \(name)x>") == ["p"])
  }

  @Test func `what is for readers without scripts is markup`() {
    #expect(body("<body><noscript><p>a</p></noscript>") == ["noscript", "  p", "    \"a\""])
  }

  @Test func `a select holds options and groups of them`() {
    #expect(body("<select><option>a<div>b</div></select>") == ["select", "  option", "    \"ab\""])
  }

  /// 64 after the last marker; a browser keeps them all.
  @Test func `a hundred open formatting elements are not all opened again`() {
    let open = (0..<100).map { "<b class=\($0)>" }.joined()
    let opened = body("<p>\(open)a</p><p>b").drop { $0 != "p" }.dropFirst().drop { $0 != "p" }
    #expect(opened.count { $0.contains("b class=") } == 64)
  }

  /// A browser repeats 64 in each of the paragraphs: 32,000.
  @Test func `formatting is not repeated without end`() {
    let open = (0..<64).map { "<b class=\($0)>" }.joined()
    let html = "<p>\(open)a</p>" + String(repeating: "<p>b</p>", count: 500)
    let tree = HTMLReader.read(DecodedText(html))
    #expect(tree.nodes.count { tree.tag(of: $0) == .b } <= 64 + 1_000 + html.utf8.count / 16)
  }

  /// 512 levels; a browser nests no deeper than that.
  @Test func `an end tag does not see an element a thousand levels up`() {
    let inner = String(repeating: "<div>", count: 1_000)
    let tree = HTMLReader.read(DecodedText("<body><ul>\(inner)</ul><p>a"))
    #expect(tree.ancestors(of: NodeID(Int32(tree.count - 1))).contains { tree.tag(of: $0) == .ul })
  }

  @Test func `of an element two hundred attributes are kept, of a page seven hundred new names`() throws {
    let many = (0..<1_000).map { "<x-\($0)>" }.joined()
    let tree = HTMLReader.read(DecodedText(many))
    #expect(tree.nodes.count { tree.name(of: $0) == "other" } == 300)
  }
}
