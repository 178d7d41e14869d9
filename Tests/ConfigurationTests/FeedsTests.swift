import News
import Testing

@testable import Configuration

@Suite struct FeedsTests {
  @Test func `an address alone or with its options`() throws {
    let feeds = try reading(
      """
      feeds:
        - https://a.example/feed.xml
        - url: " http://b.example:8080/rss?x=1#top "
          title: The B
          tags: [one, two]
          interval: 2h
          full_text: always
        - {url: file:///srv/feed.xml, tags: three}
      """
    ).feeds
    #expect(
      feeds.map(\.subscription.url) == [
        "https://a.example/feed.xml", "http://b.example:8080/rss?x=1#top", "file:///srv/feed.xml",
      ])
    #expect(
      feeds[1].subscription
        == Subscription(url: feeds[1].subscription.url, title: "The B", tags: ["one", "two"]))
    #expect(feeds[1].interval == .seconds(7200))
    #expect(feeds[1].fullText == .always)
    #expect(feeds[2].subscription.tags == ["three"])
    #expect(feeds.map(\.origin.line) == [2, 3, 8])
  }

  @Test func `a wrong option is told, the others go on`() {
    let yaml = """
      feeds:
        - url: https://a.example/
          tag: [x]
          interval: soon
        - title: No address
        - [https://a.example/]
        -
      """
    #expect(
      complaints(about: yaml) == [
        "winnow.yaml:3: tag of a feed is unknown; the nearest known key is tags",
        "winnow.yaml:4: interval of a feed wants a duration such as 30s, 15m, 24h or 7d, not \"soon\"",
        "winnow.yaml:5: a feed wants a url",
        "winnow.yaml:6: a feed wants an address or a mapping with a url, not a list",
        "winnow.yaml:7: a feed wants an address or a mapping with a url, not nothing",
      ])
  }

  @Test func `feeds that are no list`() {
    #expect(complaints(about: "feeds: https://a.example/").first?.contains("feeds wants a list") == true)
  }

  @Test func `a feed listed twice is taken once with all its tags`() throws {
    let yaml = """
      feeds:
        - {url: https://a.example, tags: [x]}
        - {url: "HTTPS://A.example/#now", tags: [y, x]}
        - https://a.example/other
      """
    #expect(
      try reading(yaml).feeds.map(\.subscription.url) == ["https://a.example", "https://a.example/other"])
    #expect(try reading(yaml).feeds[0].subscription.tags == ["x", "y"])
    #expect(
      complaints(about: yaml) == [
        "winnow.yaml:3: warning: feed \"HTTPS://A.example/#now\" is already listed at winnow.yaml:2; taken once"
      ])
  }

  @Test func `feeds of the command line`() throws {
    #expect(try load(feeds: ["https://a.example/", "file:///x.xml"], environment: [:]).feeds.count == 2)
    #expect(throws: ConfigurationError.self) { try load(feeds: ["http://"], environment: [:]) }
  }
}

@Suite struct FeedAddressTests {
  @Test(arguments: [
    "https://news.example/feed", "HTTP://news.example", "http://127.0.0.1:8080/", "http://[::1]:80/x",
    "https://bücher.example/ü", "file:///srv/a.xml", "file:/srv/a.xml", "file://localhost/srv/a.xml",
  ])
  func `can be asked`(url: String) {
    #expect(throws: Never.self) { try checkAddress(url) }
  }

  @Test(arguments: [
    ("news.example/feed", "has no scheme"), ("news.example:8080/feed", "has no scheme"),
    ("//news.example/", "has no scheme"),
    ("config/feed.xml", "has no scheme"), ("http://", "has no host"), ("https:///feed", "has no host"),
    ("http:feed", "has no host"),
    ("http://:80/", "has no host"), ("http://user@/", "has no host"),
    ("http://a.example:port/", "has the port"),
    ("http://a.example:65536/", "has the port"), ("file:feed.xml", "no absolute path"),
    ("file://feed.xml", "no absolute path"),
    ("file://host/feed.xml", "no absolute path"), ("ftp://a.example/", "has the scheme ftp"),
    ("feed:https://a.example", "has the scheme feed"),
    ("https://a.example/ b", "has a blank"), ("https://a%20b.example/", "has a blank in its host"),
    ("https://a.example/%20https://b.example/", "is two addresses"), ("", "has no URL"),
  ])
  func `cannot be asked`(url: String, reason: String) {
    let complaint = #expect(throws: ValueError.self) { try checkAddress(url) }
    #expect(complaint?.message.contains(reason) == true)
  }

  @Test func `a password is not told`() {
    let complaint = #expect(throws: ValueError.self) { try checkAddress("https://me:secret@a.example:x/") }
    #expect(complaint?.message.contains("secret") == false)
    #expect(complaint?.message.contains("a.example") == true)
  }
}
