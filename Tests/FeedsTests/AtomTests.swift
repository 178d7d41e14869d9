import Feeds
import News
import Testing

struct AtomTests {
  @Test func `an entry gives what it holds`() throws {
    let document = try atom(
      """
      <title>Paper</title><link rel="self" href="https://paper.example/atom"/><link href="/"/>
      <entry xml:lang="de"><id>urn:1</id><title type="html">&lt;b&gt;Regen&lt;/b&gt; &amp;amp; Wind</title>
      <link rel="edit" href="/edit"/><link rel="alternate" type="application/json" href="/1.json"/>
      <link rel="alternate" type="text/html" href="/1"/><link rel="enclosure" href="/1.mp3" type="audio/mpeg" length="5"/>
      <published>2020-01-02T03:04:05+01:00</published><updated>2020-01-03T00:00:00Z</updated>
      <author><name>Ada Post</name><email>ada@paper.example</email><uri>/ada</uri></author>
      <category term="wetter" label="Das Wetter"/></entry>
      """)
    let entry = try #require(document.entries.first)
    #expect(document.format == .atom(version: "1.0"))
    #expect(document.feed.link == "https://paper.example/")
    #expect(document.feed.language == "en")
    #expect(entry.title == "Regen & Wind")
    #expect(entry.link == "https://paper.example/1")
    #expect(
      entry.enclosures == [Enclosure(url: "https://paper.example/1.mp3", type: "audio/mpeg", length: 5)])
    #expect(entry.published?.description == "2020-01-02T02:04:05Z")
    #expect(entry.updated?.description == "2020-01-03T00:00:00Z")
    #expect(
      entry.authors == [
        Person(name: "Ada Post", email: "ada@paper.example", url: "https://paper.example/ada")
      ])
    #expect(entry.categories == ["wetter"])
    #expect(entry.language == "de")
  }

  @Test(arguments: [
    ("text", "a &lt;b> &amp;amp; c", "a &lt;b&gt; &amp;amp; c"),
    ("html", "&lt;p>a &amp;lt; b&lt;/p>", "<p>a &lt; b</p>"),
    (
      "xhtml", "<div xmlns='http://www.w3.org/1999/xhtml'><p class='x'>a &lt; b<br/></p></div>",
      "<p class=\"x\">a &lt; b<br></p>"
    ),
    ("image/svg+xml", "<p>a</p>", "<p>a</p>"),
    ("application/octet-stream", "PGI+eDwvYj4=", "<b>x</b>"),
  ]) func `content is HTML whatever its type`(type: String, source: String, html: String) throws {
    #expect(
      try atom("<entry><content type='\(type)'>\(source)</content></entry>").entries.first?.contentHTML
        == html)
  }

  @Test func `a title of type text is no HTML`() throws {
    let entries = try atom("<entry><title>&lt;b&gt; is &amp;amp; bold</title></entry>").entries
    #expect(entries.first?.title == "<b> is &amp; bold")
  }

  @Test func `the author of the feed is the author of an entry without one`() throws {
    let entries = try atom("<author><name>Ada</name></author><entry><id>1</id></entry>").entries
    #expect(entries.first?.authors == [Person(name: "Ada")])
  }

  @Test func `xml base is resolved from the outside in`() throws {
    let entries = try atom(
      "<entry xml:base='/a/'><link xml:base='b/' href='c'/><content type='html'>&lt;img src='d'></content></entry>"
    ).entries
    #expect(entries.first?.link == "https://paper.example/a/b/c")
    #expect(entries.first?.contentHTML == "<img src='https://paper.example/a/d'>")
  }

  @Test func `the source of an entry does not speak for it`() throws {
    let entry = try atom(
      "<entry><source><id>urn:other</id><title>Other</title><author><name>Bo</name></author></source><id>1</id></entry>"
    ).entries.first
    #expect(entry?.id == "1")
    #expect(entry?.title == nil)
    #expect(entry?.authors == [Person(name: "Bo")])
  }
}
