import Feeds
import News
import Testing

struct JSONFeedTests {
  @Test func `the language of a feed decides what its dates mean`() throws {
    let document = try read(
      """
      {"version":"https://jsonfeed.org/version/1.1","language":"hr","items":[{"id":"a","date_published":"12 lip 2026"},
      {"id":"b","language":"pl","date_published":"12 lip 2026"}]}
      """)
    #expect(document.entries.compactMap(\.published?.description) == ["2026-06-12", "2026-07-12"])
    let english = try channel("<language>en-us</language><item><pubDate>04/03/2026</pubDate></item>")
    #expect(english.entries.first?.published?.description == "2026-04-03")
    let spanish = try channel("<language>es</language><item><pubDate>04/03/2026</pubDate></item>")
    #expect(spanish.entries.first?.published?.description == "2026-03-04")
  }

  @Test func `a feed of version 1_1 gives its entries`() throws {
    let document = try read(
      """
      {"version":"https://jsonfeed.org/version/1.1","title":"Paper","home_page_url":"/","authors":[{"name":"Ada","url":"/ada"}],
      "hubs":[{"type":"WebSub","url":"https://hub.example/"}],"language":"en","items":[
      {"id":7,"url":"1","title":"One","content_text":"a < b","date_published":"2020-01-02T03:04:05Z","tags":["x",1,"y"],
      "attachments":[{"url":"a.mp3","mime_type":"audio/mpeg","size_in_bytes":5}]}, 3,
      {"id":"two","external_url":"https://other.example/","content_html":"<img src='i.png'>","authors":[{"name":"Bo"}]}]}
      """)
    #expect(document.format == .json(version: "1.1"))
    #expect(document.feed.link == "https://paper.example/")
    #expect(document.feed.hub == "https://hub.example/")
    let (first, second) = (try #require(document.entries.first), try #require(document.entries.last))
    #expect(document.entries.count == 2)
    #expect(first.id == "7")
    #expect(first.link == "https://paper.example/news/1")
    #expect(first.contentHTML == "a &lt; b")
    #expect(first.categories == ["x", "y"])
    #expect(
      first.enclosures == [Enclosure(url: "https://paper.example/news/a.mp3", type: "audio/mpeg", length: 5)])
    #expect(first.authors == [Person(name: "Ada", url: "https://paper.example/ada")])
    #expect(second.link == "https://other.example/")
    #expect(second.contentHTML == "<img src='https://paper.example/news/i.png'>")
    #expect(second.authors == [Person(name: "Bo")])
  }
}
