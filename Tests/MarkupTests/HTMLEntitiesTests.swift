import Markup
import Testing

@Suite struct HTMLEntitiesTests {
  @Test(arguments: [
    ("a &amp; b &lt;p&gt;", "a & b <p>"), ("&amp;eacute;", "&eacute;"), ("&eacute;&Eacute;&hellip;", "éÉ…"),
    ("&copy 2024 &notit; &notin;", "© 2024 ¬it; ∉"), ("&#233;&#xE9;&#XE9;&#233x", "ééééx"),
    ("&#146;&#x80;&#150;", "’€–"),
    ("&#0;&#xD800;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("&#55357;&#56832;", "😀"), ("AT&T &foo; & &; &# &#x; &", "AT&T &foo; & &; &# &#x; &"),
    ("&CounterClockwiseContourIntegral;&NotEqualTilde;&zwj;", "∳≂̸\u{200D}"), ("plain", "plain"),
  ])
  func `references are decoded as browsers do`(text: String, decoded: String) {
    #expect(HTMLEntities.decode(text) == decoded)
    #expect(HTMLEntities.decode(Array(text.utf8)) == Array(decoded.utf8))
  }

  @Test func `in attributes a name without semicolon may be a parameter`() {
    #expect(HTMLEntities.decode("?a=1&copy=2&amp;b&lt", inAttribute: true) == "?a=1&copy=2&b<")
    #expect(HTMLEntities.decode("?a=1&copy=2") == "?a=1©=2")
  }
}
