import Feeds
import News
import Testing

struct RSSTests {
  @Test func `an item gives its entry`() throws {
    let entry = try item(
      """
      <title>Rain &amp;amp; shine</title><link>https://paper.example/rain</link>
      <guid isPermaLink="false">rain-7</guid><pubDate>Thu, 02 Jan 2020 03:04:05 GMT</pubDate>
      <dc:creator>Ada Post</dc:creator><category>Weather</category><category>Town</category>
      <description>&lt;p&gt;It rains.&lt;/p&gt;</description>
      <content:encoded><![CDATA[<p>It rains <b>hard</b>.</p>]]></content:encoded>
      """)
    #expect(entry.title == "Rain & shine")
    #expect(entry.link == "https://paper.example/rain")
    #expect(entry.id == "rain-7")
    #expect(entry.published?.description == "2020-01-02T03:04:05Z")
    #expect(entry.authors == [Person(name: "Ada Post")])
    #expect(entry.categories == ["Weather", "Town"])
    #expect(entry.summaryHTML == "<p>It rains.</p>")
    #expect(entry.contentHTML == "<p>It rains <b>hard</b>.</p>")
  }

  @Test func `a guid is the link unless it says that it is none`() throws {
    #expect(try item("<guid>https://paper.example/g</guid>").link == "https://paper.example/g")
    #expect(try item("<guid isPermaLink='false'>https://paper.example/g</guid>").link == nil)
    #expect(try item("<guid>https://paper.example/g</guid><link>/l</link>").link == "https://paper.example/l")
  }

  @Test(arguments: [
    ("ada@paper.example (Ada Post)", Person(name: "Ada Post", email: "ada@paper.example")),
    ("Ada Post <ada@paper.example>", Person(name: "Ada Post", email: "ada@paper.example")),
    ("Ada Post (ada@paper.example)", Person(name: "Ada Post", email: "ada@paper.example")),
    ("ada@paper.example", Person(email: "ada@paper.example")),
    ("Ada Post (Letters)", Person(name: "Ada Post (Letters)")),
  ]) func `authors come in all shapes`(text: String, person: Person) throws {
    #expect(try item("<author><![CDATA[\(text)]]></author>").authors == [person])
  }

  @Test func `a title loses its invisible characters`() throws {
    let feed = try read(
      "<rss><channel><item><title>Heli\u{AD}kopter\u{200B} &#xFEFF;fliegt&shy;</title></item></channel></rss>"
    )
    #expect(feed.entries.first?.title == "Helikopter fliegt")
  }

  @Test func `a title keeps what is no markup`() throws {
    #expect(try item("<title>a &lt; b &amp;&amp; c &gt; d</title>").title == "a < b && c > d")
    #expect(try item("<title>List&lt;T&gt; in &lt;i&gt;depth&lt;/i&gt;</title>").title == "List<T> in depth")
    #expect(try item("<title><![CDATA[ Caf&eacute;\n news ]]></title>").title == "Café news")
  }

  @Test func `enclosures keep their length however it is written`() throws {
    let entry = try item(
      """
      <enclosure url="/a.mp3" type="audio/mpeg" length="62,447,386"/><enclosure url="/a.mp3"/><enclosure url=" "/>
      <enclosure url="/b.mp3" length="unknown"/>
      """)
    #expect(entry.enclosures.map(\.url) == ["https://paper.example/a.mp3", "https://paper.example/b.mp3"])
    #expect(entry.enclosures.map(\.length) == [62_447_386, nil])
  }

  @Test func `a channel says when to come back`() throws {
    let feed = try channel(
      """
      <ttl>45</ttl><sy:updatePeriod>daily</sy:updatePeriod><skipHours><hour>0</hour><hour>24</hour></skipHours>
      <skipDays><day>Sunday</day></skipDays><atom:link rel="hub" href="https://hub.example/"/>
      <atom:link rel="self" href="https://paper.example/feed"/>
      """
    ).feed
    #expect(feed.ttlMinutes == 45)
    #expect(feed.skipHours == [0, 0])
    #expect(feed.skipDays == [7])
    #expect(feed.hub == "https://hub.example/")
    #expect(feed.feedURL == "https://paper.example/feed")
    #expect(
      try channel("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>").feed
        .ttlMinutes == 360)
  }

  @Test func `references inside of content are resolved`() throws {
    let entry = try item(
      "<description><![CDATA[<a href='../x?a=1&amp;b'>x</a> <img src=\"y.png\"> <a href=mailto:z>]]></description>"
    )
    #expect(
      entry.summaryHTML
        == "<a href='https://paper.example/x?a=1&amp;b'>x</a> <img src=\"https://paper.example/news/y.png\"> <a href=mailto:z>"
    )
  }

  @Test func `media of a group belong to the entry, the picture first`() throws {
    let entry = try item(
      """
      <media:group><media:content url="/v.mp4" type="video/mp4" fileSize="9"/><media:thumbnail url="/t.jpg"/>
      <media:description>What one sees</media:description></media:group>
      """)
    #expect(entry.enclosures == [Enclosure(url: "https://paper.example/v.mp4", type: "video/mp4", length: 9)])
    #expect(entry.image == "https://paper.example/t.jpg")
    #expect(entry.summaryHTML == "What one sees")
  }

  @Test func `items beside the channel are those of RDF`() throws {
    let document = try read(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://paper.example/"><title>Paper</title></channel>
      <item rdf:about="https://paper.example/1"><title>One</title><link>https://paper.example/1</link></item></rdf:RDF>
      """)
    #expect(document.format == .rdf)
    #expect(document.feed.title == "Paper")
    #expect(document.entries.map(\.id) == ["https://paper.example/1"])
  }
}
