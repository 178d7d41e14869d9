import Feeds
import News
import Testing

/// One thing, written in the several ways that feeds have for it.
@Suite struct FieldFormsTests {
  @Test(arguments: [
    "<itunes:image href='/p.jpg'/>", "<itunes:image url='/p.jpg'/>", "<itunes:image>/p.jpg</itunes:image>",
  ])
  func `the picture of a podcast by attribute or text`(image: String) throws {
    let xml =
      "<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><item>\(image)</item></channel></rss>"
    #expect(try read(xml).entries[0].image == "https://paper.example/p.jpg")
  }

  @Test func `categories of podcasts within each other`() throws {
    let entry = try item("<itunes:category text='News'><itunes:category text='Daily'/></itunes:category>")
    #expect(entry.categories == ["News", "Daily"])
  }

  @Test func `the label of a category where its term says nothing to people`() throws {
    let document = try atom(
      "<entry><category term='' label='A'/><category term='http://s.example/#b' label='B'/><category term='c' label='C'/></entry>"
    )
    #expect(document.entries[0].categories == ["A", "B", "c"])
  }

  @Test func `an author named twice is one`() throws {
    let document = try atom(
      "<entry><author><name>Ines</name></author><author><name>Ines</name><uri>http://i.example/</uri></author></entry>"
    )
    #expect(document.entries[0].authors == [Person(name: "Ines", url: "http://i.example/")])
  }

  @Test func `an id of Atom that is an address is the link where there is none`() throws {
    let document = try atom(
      "<entry><id>https://paper.example/seal</id></entry><entry><id>tag:x,2026:9</id></entry>")
    #expect(document.entries.map(\.link) == ["https://paper.example/seal", nil])
  }

  @Test(arguments: ["https://2.gravatar.com/avatar/ab?s=96", "https://cdn.example/avatars/x.png"])
  func `the portrait of the author is no picture of the entry`(portrait: String) throws {
    let entry = try item(
      "<media:content url='\(portrait)' medium='image'/><media:content url='/a.jpg' medium='image'/>")
    #expect(entry.image == "https://paper.example/a.jpg")
  }

  @Test func `an object or a text of JSON where an array belongs`() throws {
    let document = try read(
      #"""
      {"version":"https://jsonfeed.org/version/1.1","items":{"id":1,"authors":{"name":"Ines"},"tags":"tide",
      "attachments":{"url":"/a.mp3","mime_type":"audio/mpeg"}},"hubs":{"type":"WebSub","url":"https://hub.example/"}}
      """#)
    let entry = try #require(document.entries.first)
    #expect(entry.authors == [Person(name: "Ines")] && entry.categories == ["tide"])
    #expect(entry.enclosures.map(\.url) == ["https://paper.example/a.mp3"])
    #expect(document.feed.hub == "https://hub.example/")
  }
}
