import Feeds
import Markup
import News
import Testing

/// Elements that never have content, and whose end tag is missing, swallow nothing (feedsmith #377, #378).
@Suite struct UnclosedElementsTests {
  @Test(arguments: [
    "<media:content url='/p.jpg' medium='image'>", "<media:thumbnail url='/p.jpg'>",
    "<enclosure url='/p.mp3' type='audio/mpeg'>", "<itunes:image href='/p.jpg'>",
    "<atom:link href='/p' rel='via'>", "<atom:category term='t'>",
  ])
  func `the fields and items after one are read`(open: String) throws {
    let one = "<item><title>1</title>\(open)<link>/1</link><dc:creator>Ines</dc:creator></item>"
    let document = try channel("\(one)<item><title>2</title><link>/2</link></item>")
    #expect(document.entries.map(\.title) == ["1", "2"])
    #expect(document.entries[0].link == "https://paper.example/1")
    #expect(document.entries[0].authors == [Person(name: "Ines")])
    #expect(document.reader == .recovery)
  }

  @Test func `a link of the channel without an end leaves the channel its own link`() throws {
    let document = try channel(
      "<atom:link href='/feed' rel='self'><title>Paper</title><link>/</link><item><title>1</title></item>")
    #expect(document.feed.title == "Paper")
    #expect(document.feed.link == "https://paper.example/")
    #expect(document.feed.feedURL == "https://paper.example/feed")
    #expect(document.entries.count == 1)
  }

  @Test func `media elements keep what belongs to them`() throws {
    let entry = try item(
      "<title>Own</title><media:content url='/a.jpg' medium='image'><media:title>File</media:title></media:content>"
    )
    #expect(entry.title == "Own")
    #expect(entry.image == "https://paper.example/a.jpg")
  }
}
