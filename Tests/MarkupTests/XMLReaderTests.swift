import Markup
import Testing

@Suite struct XMLReaderTests {
  @Test func `a well-formed document is told as it stands`() {
    let (line, outcome) = record(
      "<?xml version=\"1.0\"?><rss a='1'><item>x &lt;b&gt; &amp;amp;<![CDATA[<i>&]]></item></rss>")
    #expect(line == "<rss a='1'><item>x <b> &amp;<i>&</></>")
    #expect(outcome.isWellFormed)
    #expect(outcome.foundRoot)
  }

  @Test func `names and namespaces become the numbers of the vocabulary`() {
    var recording = Recording()
    let xml = """
      <feed xmlns="https://www.w3.org/2005/Atom/" xmlns:d="http://purl.org/dc/elements/1.0/" xmlns:u="urn:u">
      <title/><d:date/><u:title/><PUBDATE/><other/></feed>
      """
    XMLReader.read(DecodedText(xml), vocabulary: vocabulary, into: &recording)
    let expected: [(UInt16, UInt16)] = [
      (1, 7), (1, 3), (2, 6), (XMLName.unknown, 3), (1, 4), (1, XMLName.unknown),
    ]
    #expect(recording.names == expected.map { XMLName(namespace: $0.0, local: $0.1) })
  }

  @Test func `a prefix that was never declared means what it usually means`() {
    var recording = Recording()
    XMLReader.read(
      DecodedText("<rss><dc:date>1</dc:date><zz:date/></rss>"), vocabulary: vocabulary, into: &recording)
    #expect(recording.names[0] == XMLName(namespace: XMLName.noNamespace, local: 1))
    #expect(recording.names[1] == XMLName(namespace: 2, local: 6))
    #expect(recording.names[2] == XMLName(namespace: XMLName.unknown, local: 6))
    #expect(recording.line == "<rss><dc:date>1</><zz:date></></>")
  }

  @Test func `attributes are found by number and xml:base and xml:lang by name`() {
    struct Asking: XMLHandler {
      var answers: [String?] = []
      mutating func start(_ tag: borrowing XMLStartTag) {
        answers += [tag.attribute(5), tag.attribute(5, in: 1), tag.base, tag.language]
      }
      mutating func end(_ name: XMLName) {}
      mutating func text(_ bytes: Span<UInt8>) {}
    }
    var asking = Asking()
    let xml = "<rss xml:base='http://a.example/?x=1&amp;y=2' xml:lang='de' href='h&#38;&lt;' atom:href='i'/>"
    XMLReader.read(DecodedText(xml), vocabulary: vocabulary, into: &asking)
    #expect(asking.answers == ["h&<", "i", "http://a.example/?x=1&y=2", "de"])
  }

  @Test func `a handler that has enough is not told more`() {
    var recording = Recording()
    recording.limit = 2
    let xml = "<rss><item>1</item><item>2</item><item>3</item></rss>"
    let outcome = XMLReader.read(DecodedText(xml), vocabulary: vocabulary, into: &recording)
    #expect(recording.line == "<rss><item>1</><item>2</></>")
    #expect(outcome.stopped)
  }

  @Test func `the first problem is named with its line`() {
    let outcome = record("\n<!-- c -->\n<rss>\n<item>\na & b</item>\n<item></rss>").outcome
    #expect(outcome.problemCount == 2)
    #expect(outcome.firstProblem == XMLProblem(message: "a '&' that begins no reference", line: 5))
  }

  @Test func `a document without an element tells nothing`() {
    for text in ["", "   ", "no markup", "{\"a\": 1}", "<", "<!DOCTYPE", "<!-- x", "<?xml version='1.0'?>"] {
      let (line, outcome) = record(text)
      #expect(line.isEmpty)
      #expect(!outcome.foundRoot && !outcome.isWellFormed)
    }
  }

  @Test func `eight tasks read at once`() async {
    let xml = "<rss>" + String(repeating: "<item href='1'>x &eacute; <b/></item>", count: 200) + "</rss>"
    let alone = record(xml).line
    await withTaskGroup(of: Bool.self) { tasks in
      for _ in 0..<8 {
        tasks.addTask { (0..<20).allSatisfy { _ in record(xml).line == alone } }
      }
      for await same in tasks { #expect(same) }
    }
  }
}
