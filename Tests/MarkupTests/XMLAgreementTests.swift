import Markup
import Testing

/// libxml2 and the recovering reader tell the same of a well-formed document.
@Suite struct XMLAgreementTests {
  /// What both readers tell, and which one `read` took.
  private func both(_ xml: String, limits: XMLLimits = XMLLimits()) -> (
    read: String, recovered: String, reader: XMLReaderKind
  ) {
    var (first, second) = (Recording(), Recording())
    let outcome = XMLReader.read(DecodedText(xml), vocabulary: vocabulary, limits: limits, into: &first)
    _ = XMLReader.recover(DecodedText(xml), vocabulary: vocabulary, limits: limits, into: &second)
    #expect(first.names == second.names)
    #expect(first.depth == 0 && second.depth == 0)
    return (first.line, second.line, outcome.reader)
  }

  @Test(arguments: [
    "<rss/>", "<rss a='1' b=\"2\"></rss>", "<rss>a\r\nb\rc<![CDATA[d\r\ne\rf]]>\r</rss>",
    "<rss a='&#134;&#x85;é&#38;'>&#134;&#x9F;&#129;</rss>",
    "<rss a=' x\r\n\ty&#10;&#x20AC;&amp;&lt;'/>", "<rss>&#233;&#x1F600;&apos;&quot;&gt;]] ></rss>",
    "<?xml version='1.0' encoding='koi8-r'?>\n<!-- c --><?pi x?>\n<rss>a<!-- b -->c<?d e?>f</rss><!-- g -->\n",
    "<?a > <feed> ?><rss/>", "<rss>a<![CDATA[x\r]]><![CDATA[\ny]]></rss>",
    "<rss><x:é xmlns:x='u'>1</x:é ></rss>", "\n  <?xml version=\"1.0\"?>\n<rss/>",
    "<?xml version='1.1'?><rss/>",
    "<!DOCTYPE rss PUBLIC '-//N//DTD 0.91//EN' 'http://n.example/rss-0.91.dtd'><rss>x</rss>",
    "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:d='http://purl.org/dc/elements/1.1/'><d:date d:href='1'/></feed>",
    "<feed xmlns='http://www.w3.org/2005/Ato&#109;'><title xmlns=''>a</title><title/></feed>",
    "<rss><dc:date>undeclared</dc:date><zz:date zz:href='1'/></rss>",
    "<rss xmlns:dc='not a uri'><dc:date/></rss>",
    "<rss xmlns:dc=' # '><dc:date/></rss>",
    "<rss xml:base='http://a.example/' xml:lang='no such'><item xml:space='odd'/></rss>",
    "<rss>1<br>2<b>3</b></br>4<hr></hr><img src='x'>5</img><img>6</img></rss>",
    "<rss été='1' a·b='2'><aé x='y'>z</aé></rss>", "<rss>été \u{FFFD}\u{E000}𐍈</rss>",
  ])
  func `well-formed documents`(xml: String) {
    let (read, recovered, reader) = both(xml)
    #expect(read == recovered)
    #expect(reader == .libxml2)
  }

  @Test(arguments: [
    "<rss>&nbsp;</rss>", "<rss>a & b</rss>", "<rss><b></rss>", "<rss>\u{1}</rss>", "<rss/>x", "x<rss/>",
    "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>&a;</rss>", "<rss a='1' a='2'/>", "<html><rss/></html>",
    "<!DOCTYPE rss SYSTEM 'http://n.example/x.dtd'><rss>&eacute;</rss>", "<rss xmlns:a=''><a:b/></rss>",
    "<été/>", "<rss", "", "<rss><br xmlns='x'><item/></br></rss>",
    "<?a ><!--?><!DOCTYPE rss [<!ATTLIST rss a CDATA 'x'>]><!-- --><rss/>",
  ])
  func `what libxml2 refuses or must not read, the recovering reader reads`(xml: String) {
    let (read, recovered, reader) = both(xml)
    #expect(read == recovered)
    #expect(reader == .recovery)
  }

  @Test func `what goes beyond a limit is for the recovering reader`() {
    let deep = String(repeating: "<b>", count: 600) + String(repeating: "</b>", count: 600)
    let attributes = (0..<600).map { " a\($0)='1'" }.joined()
    let spaces = (0..<1_100).map { "<x xmlns:n\($0)='u'/>" }.joined()
    let name = String(repeating: "n", count: 1_200)
    for inside in [deep, "<x\(attributes)/>", spaces, "<\(name)/>"] {
      let (read, recovered, reader) = both("<rss>\(inside)</rss>")
      #expect(read == recovered)
      #expect(reader == .recovery)
    }
    #expect(both("<rss><b><b/></b></rss>", limits: XMLLimits(depth: 2)).reader == .recovery)
    #expect(both("<rss a='12345'/>", limits: XMLLimits(valueBytes: 4)).reader == .recovery)
  }

  /// libxml2 2.9.14 compares each attribute of a tag with all the others before a handler sees one.
  @Test func `a tag beyond 64 KiB never reaches libxml2, a long text does`() {
    let attributes = (0..<20_000).map { "a\($0)='>'" }.joined(separator: " ")
    #expect(
      both("<rss>\(String(repeating: "<i/>", count: 30_000))<x \(attributes)/></rss>").reader == .recovery)
    let text = String(repeating: "long > text. ", count: 20_000)
    for inside in ["<b>\(text)</b>", "<![CDATA[\(text)]]>", "<!--\(text)-->"] {
      let (read, recovered, reader) = both("<rss>\(inside)<i x='1'/></rss>")
      #expect(read == recovered)
      #expect(reader == .libxml2)
    }
  }

  /// Chunks of a megabyte: sections, tags, characters and line ends are cut by them.
  @Test(arguments: ["<![CDATA[é\r\n", "]]><b c='>'>\r\n", "text \r\n é ", "<b>é</b>"])
  func `documents of several chunks`(mark: String) {
    for padding in 0..<4 {
      let start = String(repeating: "x", count: (1 << 20) - 7 - padding)
      let section = mark.hasPrefix("<![") ? "]]>" : ""
      let inside =
        mark.hasPrefix("]]>") ? "<![CDATA[\(start)\(mark)\(start)</b>" : "\(start)\(mark)\(start)\(section)"
      let (read, recovered, reader) = both("<rss>\(inside)\(mark == "<b>é</b>" ? inside : "")</rss>")
      #expect(read == recovered)
      #expect(reader == .libxml2)
    }
  }

  @Test func `a handler that has enough ends both alike, also at a void element`() {
    for xml in ["<rss><item>1</item><item>2</item></rss>", "<rss><item>1<br>2</br></item>3</rss>"] {
      var (first, second) = (Recording(), Recording())
      (first.limit, second.limit) = (1, 1)
      let outcome = XMLReader.read(DecodedText(xml), vocabulary: vocabulary, into: &first)
      let other = XMLReader.recover(DecodedText(xml), vocabulary: vocabulary, into: &second)
      #expect(first.line == second.line)
      #expect(outcome.stopped && other.stopped && outcome.reader == .libxml2)
    }
  }
}
