import Dedupe
import News
import Testing

@Suite struct IdentifyTests {
  let feedURL = "https://site.example/feed"

  @Test func `a link is known in every feed, a guid in its own`() throws {
    let entry = Entry(link: "https://site.example/a?utm_source=x", id: "17")
    let body = [entry] + (1...2).map { Entry(link: "https://site.example/\($0)", id: "\($0)") }
    let here = try #require(identified(body).entries.first)
    let there = try #require(identify(body, in: "https://other.example/feed", feed: Feed()).entries.first)
    #expect(here.keys.count == 2)
    #expect(here.keys[0] == there.keys[0] && here.keys[1] != there.keys[1])
    #expect(here.id == there.id && here.id == ArticleID(primaryKey: here.keys[0]))
  }

  @Test func `a corrected link leaves the guid`() {
    let before = identified([Entry(link: "https://site.example/tpyo", id: "17")]).entries[0]
    let after = identified([Entry(link: "https://site.example/typo", id: "17")]).entries[0]
    #expect(!Set(before.keys).isDisjoint(with: after.keys))
  }

  @Test func `a guid that is the link adds nothing`() {
    let entry = Entry(link: "https://site.example/a", id: "http://www.site.example/a/")
    #expect(identified([entry]).entries[0].keys.count == 1)
  }

  @Test(arguments: [
    "https://site.example/", "http://www.site.example", "https://site.example/news/",
    "https://site.example/feed",
    "https://site.example/rss.xml", "mailto:desk@site.example", "not a link",
  ])
  func `a link to no article is no identity`(link: String) {
    var feed = Feed()
    feed.link = "https://site.example/news"
    feed.feedURL = "https://site.example/rss.xml"
    let body = identify([Entry(link: link, id: "1")], in: feedURL, feed: feed)
    #expect(body.entries[0].keys == identify([Entry(id: "1")], in: feedURL, feed: feed).entries[0].keys)
  }

  @Test func `a home page is no identity as a guid either`() {
    let home = "https://site.example/"
    let monday = identified([Entry(title: "Monday", link: home, id: home)]).entries[0]
    let tuesday = identified([Entry(title: "Tuesday", link: home, id: home)]).entries[0]
    #expect(Set(monday.keys).isDisjoint(with: tuesday.keys))
  }

  @Test func `a home page with a query may be an article`() {
    let body = identified([
      Entry(link: "https://site.example/?p=1"), Entry(link: "https://site.example/?p=2"),
    ])
    #expect(body.entries.count == 2 && body.repeated == 0)
  }

  @Test func `one link under different guids is no identity`() {
    let live = "https://site.example/live"
    let body = identified([Entry(link: live, id: "1"), Entry(link: live, id: "2")])
    #expect(body.entries.count == 2)
    #expect(body.entries.allSatisfy { $0.keys.count == 1 })
  }

  /// An answer of one program gave 'N/A' for both.
  @Test func `one guid and one link at entries that say different things are no identity`() {
    let entries = ["Tide", "Seal"].enumerated().map { index, title in
      var entry = Entry(title: title, link: "https://site.example/N/A", id: "N/A")
      entry.published = Timestamp(milliseconds: Int64(index) * 1_000)
      return entry
    }
    #expect(identified(entries + entries).entries.map(\.index) == [0, 1])
    var edited = entries[0]
    edited.title = "High tide"
    #expect(identified([entries[0], edited]).repeated == 1)
  }

  @Test func `one guid under different links is no identity`() {
    let body = identified([
      Entry(link: "https://site.example/a", id: "x"), Entry(link: "https://site.example/b", id: "x"),
    ])
    #expect(body.entries.map(\.keys.count) == [1, 1])
    #expect(body.entries[0].id != body.entries[1].id)
  }

  @Test func `one link without guids under different titles is no identity`() {
    let live = "https://site.example/live"
    let body = identified([Entry(title: "Dawn", link: live), Entry(title: "Dusk", link: live)])
    #expect(body.entries.count == 2 && body.repeated == 0)
  }

  @Test func `a page of the day is known by its title and guid, and its link is kept apart`() throws {
    let link = "https://site.example/word-of-the-day"
    let monday = identified([Entry(title: "Ebb", link: link, id: "1")]).entries[0]
    let tuesday = identified([Entry(title: "Flow", link: link, id: "2")]).entries[0]
    #expect(Set(monday.keys).isDisjoint(with: tuesday.keys) && monday.id != tuesday.id)
    let page = try #require(monday.changingPage)
    #expect(page == tuesday.changingPage)
    #expect([page.link] == identified([Entry(title: "Ebb", link: link)]).entries[0].keys)
    let again = identified([Entry(title: "Ebb", link: link, id: "new at each poll")]).entries[0]
    #expect(!Set(again.keys).isDisjoint(with: monday.keys))
  }

  @Test func `a guid that counts revisions of its link is the link`() {
    let link = "https://site.example/story"
    let revisions = (0..<2).map {
      identified([Entry(title: "\($0)", link: link, id: "\(link)#\($0)")]).entries[0]
    }
    #expect(revisions[0].keys == revisions[1].keys && revisions[0].changingPage == nil)
  }

  @Test func `in a longer body a link is a link`() {
    let entries = (0..<3).map { Entry(title: "t", link: "https://site.example/\($0)", id: "\($0)") }
    #expect(identified(entries).entries.allSatisfy { $0.changingPage == nil })
  }

  @Test func `an anchor may choose the entry`() {
    let log = "https://site.example/changes"
    let first = identified([Entry(link: log + "#v1.2")]).entries[0]
    let second = identified([Entry(link: log + "#v1.3")]).entries[0]
    #expect(Set(first.keys).isDisjoint(with: second.keys))
  }

  @Test(arguments: ["comments", "utm_source=rss", "xtor=RSS-1", ":~:text=a", ""])
  func `an anchor that is noise does not`(anchor: String) {
    let dressed = identified([Entry(link: "https://site.example/a#" + anchor)]).entries[0]
    #expect(dressed.keys == identified([Entry(link: "https://site.example/a")]).entries[0].keys)
  }

  @Test func `an entry with neither is known by what it says`() {
    let body = identified([Entry(title: "Rain"), Entry(title: "Sun"), Entry(title: "Rain")])
    #expect(body.entries.map(\.index) == [0, 1])
    #expect(body.repeated == 1)
    #expect(identified([Entry(title: "Rain")]).entries[0].id == body.entries[0].id)
  }

  @Test func `an entry that says nothing is reported`() {
    let body = identified([Entry(link: "https://site.example/a"), Entry(), Entry(id: "")])
    #expect(body.entries.map(\.index) == [0])
    #expect(body.unidentifiable.map(\.index) == [1, 2])
    #expect(body.unidentifiable.allSatisfy { $0.reason == .empty })
  }

  @Test func `an entry listed twice is one, the first`() {
    let twin = Entry(link: "https://site.example/a", id: "1")
    let body = identified([twin, twin, Entry(link: "https://site.example/b", id: "2")])
    #expect(body.entries.map(\.index) == [0, 2])
    #expect(body.repeated == 1)
  }

  @Test func `a feed that moves to https keeps its guids`() {
    let entry = Entry(id: "17")
    let moved = identify([entry], in: "http://www.site.example/feed/", feed: Feed())
    #expect(moved.entries[0].keys == identified([entry]).entries[0].keys)
  }

  private func identified(_ entries: [Entry]) -> IdentifiedBody {
    identify(entries, in: feedURL, feed: Feed())
  }
}

extension Entry {
  fileprivate init(title: String? = nil, link: String? = nil, id: String? = nil) {
    self.init()
    self.title = title
    self.link = link
    self.id = id
  }
}
