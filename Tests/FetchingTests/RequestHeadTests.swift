import Fetching
import News
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct RequestHeadTests {
  @Test func `a request says who asks, what for, and nothing else`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/feed?a=b", LoopbackReply("<rss/>").with("Set-Cookie", "id=1"))
      for _ in 1...2 { _ = try await fetcher.feed(server.url("/feed?a=b#top")) }
      let request = try #require(server.requests.last)
      #expect(request.method == "GET")
      #expect(
        request.headers.map { $0.name.lowercased() } == ["user-agent", "accept", "accept-encoding", "host"])
      #expect(request.header("User-Agent")?.hasPrefix("winnow/\(Release.version)") == true)
      #expect(request.header("Accept-Encoding") == "gzip")
      #expect(request.header("Accept")?.hasPrefix("application/atom+xml") == true)
    }
  }

  @Test func `pages are asked for as pages`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/page", LoopbackReply("<p>text", type: "text/html; charset=utf-8"))
      let reply = try await fetcher.page(server.url("/page"))
      #expect(reply.contentType == "text/html; charset=utf-8")
      #expect(server.requests.first?.header("Accept")?.hasPrefix("text/html") == true)
    }
  }

  @Test(arguments: [
    ("/a b/ü", "/a%20b/%C3%BC"), ("/a%2Fb%20c", "/a%2Fb%20c"),
    ("/x?q=a+b&c=%C3%BC&d=[1]|2", "/x?q=a+b&c=%C3%BC&d=%5B1%5D%7C2"),
    ("/100%/%zz", "/100%25/%25zz"), ("/a|b^c[1]", "/a%7Cb%5Ec%5B1%5D"), ("/?", "/?"), ("", "/"),
    ("?x", "/?x"),
    ("//double//slash/", "//double//slash/"), ("/a;b=c,d:e@f!$&'()*~", "/a;b=c,d:e@f!$&'()*~"),
  ])
  func `what a URL escapes stays as it is, and only what no URL may hold is escaped`(
    written: String, sent: String
  ) async throws {
    try await withSite { server, fetcher async throws in
      server.on("*", LoopbackReply("ok"))
      _ = try await fetcher.feed(server.url(written))
      #expect(server.requests.first?.path == sent)
    }
  }

  @Test func `userinfo is not sent, not shown and not remembered`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/feed", LoopbackReply("<rss/>"))
      let reply = try await fetcher.feed("http://me:secret@127.0.0.1:\(server.port)/feed")
      #expect(reply.url == server.url("/feed"))
      #expect(server.requests.first?.header("Authorization") == nil)
    }
  }

  @Test(arguments: [
    ("", FetchError.badURL("")), ("just words", .badURL("just words")),
    ("ftp://site.example/f", .unsupportedScheme("ftp")),
    ("unix:///run/x.sock", .unsupportedScheme("unix")), ("http://", .badURL("http://")),
  ])
  func `what is not on the web is refused`(url: String, error: FetchError) async throws {
    try await withFetcher { fetcher async throws in #expect(await fetcher.failure(url) == error) }
  }

  @Test func `a connection is used again`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("*", LoopbackReply("ok"))
      server.on("/gone", LoopbackReply(status: 410, body: Array("gone".utf8)))
      _ = try await fetcher.feed(server.url("/1"))
      _ = await fetcher.failure(server.url("/gone"))
      _ = try await fetcher.feed(server.url("/2"))
      #expect(server.connectionCount == 1)
    }
  }

  @Test func `a kept connection that the server closed meanwhile is replaced once`() async throws {
    try await withSite { server, fetcher async throws in
      server.on(
        "/feed", inTurn: [LoopbackReply("one"), LoopbackReply(delivery: .close), LoopbackReply("two")])
      _ = try await fetcher.feed(server.url("/feed"))
      #expect(try await fetcher.feed(server.url("/feed")).body == Array("two".utf8))
      #expect(server.requests.count == 3)
    }
  }
}
