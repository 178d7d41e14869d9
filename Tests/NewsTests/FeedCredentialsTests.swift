import News
import Testing

@Suite struct FeedCredentialsTests {
  private func shown(_ target: String, for feed: String) throws -> [String] {
    var credentials = try #require(FeedCredentials(for: feed))
    credentials.setBasic(user: "Aladdin", password: "open sesame")
    credentials.add("X-Key", "k")
    return credentials.headers(for: try #require(WebURL(target))).map { "\($0.name): \($0.value)" }
  }

  @Test(arguments: [
    ("https://a.example/feed", "https://a.example/feed"),
    ("https://a.example/feed", "https://A.example:443/other"),
    ("http://a.example/feed", "https://a.example/feed"),
    ("http://a.example:8080/", "http://a.example:8080/x"),
  ])
  func `the feed's own server sees them`(feed: String, target: String) throws {
    #expect(
      try shown(target, for: feed) == ["Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "X-Key: k"])
  }

  @Test(arguments: [
    ("https://a.example/feed", "https://b.example/feed"), ("https://a.example/", "https://www.a.example/"),
    ("https://a.example/feed", "http://a.example/feed"), ("https://a.example/", "https://a.example:8443/"),
    ("http://a.example:8080/", "https://a.example:8080/"), ("http://a.example:8080/", "https://a.example/"),
    ("http://a.example/", "https://a.example:8443/"), ("https://a.example/", "file:///etc/passwd"),
  ])
  func `another host, another port and a downgrade do not`(feed: String, target: String) throws {
    #expect(try shown(target, for: feed).isEmpty)
  }

  @Test func `what prints them prints names`() throws {
    var credentials = try #require(FeedCredentials(for: "https://a.example/"))
    credentials.setBearer("hunter2")
    var dumped = ""
    dump([credentials], to: &dumped)
    for text in ["\(credentials)", String(reflecting: credentials), "\([credentials])", dumped] {
      #expect(!text.contains("hunter2") && !text.isEmpty)
    }
    #expect(FeedCredentials(for: "file:///x") == nil)
  }
}
