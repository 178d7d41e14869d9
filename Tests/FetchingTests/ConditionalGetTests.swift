import Fetching
import News
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct ConditionalGetTests {
  @Test(arguments: [
    ("\"a1\"", "Tue, 13 Oct 2026 06:41:00 GMT"), ("W/\"weak, with comma\"", "2026-10-13 06:41 MSK"),
    ("unquoted", "soon"),
    ("\"grün\"", "-1"), ("\"" + String(repeating: "x", count: 2000) + "\"", "Thu, 01 Jan 1970 00:00:00 GMT"),
  ])
  func `validators come back byte for byte`(etag: String, date: String) async throws {
    try await withSite { server, fetcher async throws in
      server.on("/feed", LoopbackReply("<rss/>").with("ETag", etag).with("Last-Modified", date))
      let first = try await fetcher.feed(server.url("/feed"))
      #expect(first.validators == Validators(etag: etag, lastModified: date))

      server.on("/feed", LoopbackReply(status: 304))
      let second = try await fetcher.feed(server.url("/feed"), first.validators)
      #expect(second.isNotModified && second.body.isEmpty)
      #expect(server.requests.last?.header("If-None-Match") == etag)
      #expect(server.requests.last?.header("If-Modified-Since") == date)
    }
  }

  @Test func `a 304 may bring new validators`() async throws {
    try await withSite { server, fetcher async throws in
      server.on(
        "/feed", LoopbackReply(status: 304).with("ETag", "\"b\"").with("Cache-Control", "public, max-age=600")
      )
      let reply = try await fetcher.feed(server.url("/feed"), Validators(etag: "\"a\""))
      #expect(reply.validators == Validators(etag: "\"b\""))
      #expect(reply.maxAge == .seconds(600))
    }
  }

  @Test func `without validators nothing is invented, and a 304 is an error`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/feed", LoopbackReply(status: 304))
      #expect(await fetcher.httpFailure(server.url("/feed"))?.status == 304)
      #expect(server.requests.first?.header("If-None-Match") == nil)
      #expect(server.requests.first?.header("If-Modified-Since") == nil)
    }
  }

  @Test func `validators do not cross a redirect`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/old", .redirect("/new", status: 301))
      server.on("/new", LoopbackReply("<rss/>").with("ETag", "\"new\""))
      let reply = try await fetcher.feed(server.url("/old"), Validators(etag: "\"old\""))
      #expect(reply.url == server.url("/new"))
      #expect(server.requests.map { $0.header("If-None-Match") } == ["\"old\"", nil])
    }
  }

  @Test func `validators of the redirect's end are sent there and only there`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/old", .redirect("/new", status: 301))
      server.on("/new", LoopbackReply(status: 304))
      var request = FetchRequest(
        url: server.url("/old"), resource: .feed, validators: Validators(etag: "\"new\""))
      request.validatorsURL = server.url("/new")
      #expect(try await fetcher.reply(request).isNotModified)
      #expect(server.requests.map { $0.header("If-None-Match") } == [nil, "\"new\""])
    }
  }

  @Test func `a validator that was not UTF-8 is dropped rather than sent back repaired`() async throws {
    try await withSite { server, fetcher async throws in
      let head =
        Array("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nETag: \"gr".utf8) + [0xFC]
        + Array("n\"\r\n\r\nok".utf8)
      server.on("/feed", LoopbackReply(delivery: .raw(head)))
      #expect(try await fetcher.feed(server.url("/feed")).validators.isEmpty)
    }
  }
}
