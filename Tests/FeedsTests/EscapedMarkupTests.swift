import Feeds
import News
import Testing

/// Markup that was escaped once too often, or not declared.
@Suite struct EscapedMarkupTests {
  @Test(arguments: [
    "&lt;![CDATA[The pilot left.]]&gt;", "<![CDATA[<![CDATA[The pilot left.]]]]><![CDATA[>]]>",
    "&lt;![CDATA[The pilot left.",
  ])
  func `the marks of a section that are text are not its text`(text: String) throws {
    let entry = try item("<title>\(text)</title><description>\(text)</description>")
    #expect(entry.title == "The pilot left.")
    #expect(entry.summaryHTML == "The pilot left.")
    let content = try atom("<entry><content type='html'>&lt;p&gt;\(text)&lt;/p&gt;</content></entry>")
    #expect(content.entries[0].contentHTML?.contains("CDATA") == false)
  }

  @Test func `so it is in JSON`() throws {
    let json =
      #"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"<![CDATA[Tide]]>"}]}"#
    #expect(try read(json).entries[0].title == "Tide")
  }

  @Test func `two brackets and a sign in a text stay`() throws {
    #expect(try item("<title>a[b[0]]&gt;1</title>").title == "a[b[0]]>1")
  }

  @Test(arguments: [
    "&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;",
    "<div xmlns='http://www.w3.org/1999/xhtml'>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</div>",
  ])
  func `escaped HTML that calls itself XHTML is HTML`(text: String) throws {
    let document = try atom("<entry><content type='xhtml'>\(text)</content></entry>")
    #expect(document.entries[0].contentHTML == "<p>One</p><p>Two</p>")
  }

  @Test func `XHTML that speaks of tags keeps them as text`() throws {
    let document = try atom(
      "<entry><content type='xhtml'><div><p>Write &lt;b&gt; here&lt;/b&gt;</p></div></content></entry>")
    #expect(document.entries[0].contentHTML == "<p>Write &lt;b&gt; here&lt;/b&gt;</p>")
  }

  @Test func `xml base on the wrapper and below it counts`() throws {
    let document = try atom(
      """
      <entry><content type='xhtml'><div xml:base='https://pier.example/w/'><a href='x.html'>x</a>
      <p xml:base='v/'><img src='y.png'/></p><a href='z.html'>z</a></div></content></entry>
      """)
    let html = try #require(document.entries[0].contentHTML)
    #expect(html.contains("https://pier.example/w/x.html") && html.contains("https://pier.example/w/v/y.png"))
    #expect(html.contains("https://pier.example/w/z.html"))
  }
}
