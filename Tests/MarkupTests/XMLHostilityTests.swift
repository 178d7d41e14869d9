import Markup
import Testing

/// Documents made to harm. Each must end in time that grows with its length only, and lose nothing around it.
@Suite struct XMLHostilityTests {
  private let good = "<item>good</item>"
  private let told = "<item>good</>"

  /// XML 1.0 §4.6 shows how to declare them; the links of such feeds lost their `&`.
  @Test func `XML's own five references mean what they mean whatever is declared`() {
    let doctype = "<!DOCTYPE rss [<!ENTITY lt '&#38;#60;'><!ENTITY amp '&#38;#38;'><!ENTITY quot 'x'>]>"
    #expect(record("\(doctype)<rss>1 &lt; 2 &amp; &quot;</rss>").line.contains("1 < 2 & \""))
  }

  @Test func `an entity that names another, holds markup or lies outside stands for nothing`() {
    let laughs = """
      <!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">
      <!ENTITY % d SYSTEM "http://localhost:1/x"> %d;<!ENTITY e "<item>1</item>"><!ENTITY f "&#38;a;">]>
      <rss>[&a;&b;&c;&e;&f;]<item t="&a;&c;"/></rss>
      """
    #expect(record(laughs).line == "<rss>[lol]<item t='lol'></></>")
    let inside = "<rss><!DOCTYPE x [<!ENTITY a 'lol'>]>&a;</rss>"
    #expect(record(inside).line == "<rss>lol</>")
  }

  @Test func `entities together bring in no more than a megabyte`() {
    let value = String(repeating: "x", count: 1_000)
    let flood = String(repeating: "&a;", count: 3_000)
    let line = record("<!DOCTYPE rss [<!ENTITY a '\(value)'>]><rss>\(flood)\(good)</rss>").line
    #expect(line.utf8.count < 1_000_100 && line.hasSuffix("x\(told)</>"))
  }

  /// 923 kB made 300 MB: each attribute had a budget of its own.
  @Test func `entities in attributes have the same budget`() {
    let value = String(repeating: "x", count: 1_000)
    let attribute = "a='" + String(repeating: "&a;", count: 100) + "'"
    let flood = String(repeating: "<i \(attribute)/>", count: 100)
    let line = record("<!DOCTYPE rss [<!ENTITY a '\(value)'>]><rss>\(flood)\(good)</rss>").line
    #expect(line.utf8.count < 1_010_000 && line.hasSuffix("\(told)</>"))
  }

  @Test func `attributes beyond the limit are cut`() {
    let many = (0..<100_000).map { "a\($0)='1'" }.joined(separator: " ")
    let line = record("<rss>\(good)<x \(many)/>\(good)</rss>", limits: XMLLimits(attributes: 2)).line
    #expect(line == "<rss>\(told)<x a0='1' a1='1'></>\(told)</>")
  }

  @Test func `namespaces beyond the limit are unknown, and the rest is read`() {
    let spaces = (0..<300).map { "xmlns:n\($0)='u\($0)'" }.joined(separator: " ")
    let xml = "<rss>\(good)<x \(spaces)>\(good)</x><n250:x/>\(good)</rss>"
    let (line, outcome) = record(xml, limits: XMLLimits(namespaces: 100))
    #expect(line == "<rss>\(told)<x>\(told)</><n250:x></>\(told)</>")
    #expect(outcome.firstProblem?.message == "namespaces beyond the limit")
  }

  @Test func `elements too deep are dropped and their text kept`() {
    let deep = String(repeating: "<b>", count: 50_000) + "x" + String(repeating: "</b>", count: 50_000)
    let line = record("<rss>\(good)<item>\(deep)</item>\(good)</rss>", limits: XMLLimits(depth: 4)).line
    #expect(line == "<rss>\(told)<item><b><b>x</></></>\(told)</>")
    let open = String(repeating: "<b>", count: 50_000)
    #expect(record("<rss><item>\(open)</item>\(good)</rss>").line.hasSuffix("</>\(told)</>"))
  }

  @Test func `text beyond ten megabytes does not end the document`() {
    let long = String(repeating: "0123456789", count: 1_100_000)
    let text = record("<rss><item>\(long)</item>\(good)</rss>").line
    #expect(text.utf8.count > 11_000_000 && text.hasSuffix("</>\(told)</>"))
    let section = record("<rss><item><![CDATA[\(long)]]></item>\(good)</rss>").line
    #expect(section.utf8.count > 7_900_000 && section.hasSuffix("</>\(told)</>"))
    let value = record("<rss><item a='\(long)'/>\(good)</rss>", limits: XMLLimits(valueBytes: 4)).line
    #expect(value == "<rss><item a='0123'></>\(told)</>")
  }

  @Test(arguments: [
    "<", "&", "<!--", "<![CDATA[", "<?a ", "<!DOCTYPE [\"", "</x>", "]]>", "<a b='", "&#65;", "<a ",
  ])
  func `a flood of the same mark is read in time`(mark: String) {
    let line = record("<rss>\(good)\(String(repeating: mark, count: 50_000))</rss>").line
    #expect(line.hasPrefix("<rss>\(told)"))
    let before = String(repeating: mark, count: 50_000) + "<rss/>"
    _ = record(before)
  }
}
