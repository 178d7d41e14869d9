import Fetching
import News
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct FailureTests {
  @Test(arguments: [
    (404, Disposition.retry(after: nil)), (410, .retire), (429, .retry(after: .seconds(120))),
    (503, .retry(after: .seconds(120))),
    (500, .retry(after: .seconds(120))), (403, .retry(after: .seconds(120))),
    (206, .retry(after: .seconds(120))),
  ])
  func `a status says what to do`(status: Int, disposition: Disposition) async throws {
    try await withSite { server, fetcher async throws in
      var reply = LoopbackReply(status: status, body: Array("sorry".utf8))
      if status != 404 { reply = reply.with("Retry-After", "120") }
      if status == 206 { reply = reply.with("Content-Range", "bytes 0-4/10") }
      server.on("/feed", reply)
      let failure = await fetcher.failure(server.url("/feed"))
      #expect(failure?.disposition == disposition)
      #expect(failure?.code == "status")
      #expect(server.requests.count == 1)
    }
  }

  @Test(
    arguments: [
      ("Sun, 22 Nov 2026 10:02:00 GMT", Duration.seconds(120)), ("90.5", .seconds(90)),
      ("317100", .seconds(317_100)),
      ("99999999999999999999999", .seconds(1 << 31)), ("Sun, 22 Nov 2026 09:00:00 GMT", .zero), ("-5", nil),
      ("soon", nil), ("", nil),
    ] as [(String, Duration?)])
  func `Retry-After is read in every form`(text: String, wait: Duration?) async throws {
    try await withSite { server, fetcher async throws in
      server.on(
        "/feed",
        LoopbackReply(status: 429).with("Date", "Sun, 22 Nov 2026 10:00:00 GMT").with("Retry-After", text))
      #expect(await fetcher.httpFailure(server.url("/feed"))?.retryAfter == wait)
    }
  }

  @Test(
    arguments: [
      ([("Cache-Control", "max-age=600")], .seconds(600)),
      ([("Cache-Control", "private, MAX-AGE = \"60\"")], .seconds(60)),
      ([("Cache-Control", "max-age=-1"), ("Expires", "0")], nil), ([("Expires", "0")], nil),
      (
        [("Date", "Sun, 22 Nov 2026 10:00:00 GMT"), ("Expires", "Sun, 22 Nov 2026 11:00:00 GMT")],
        .seconds(3600)
      ),
      ([("Cache-Control", "s-maxage=5, no-cache")], nil), ([], nil),
    ] as [([(String, String)], Duration?)])
  func `freshness is read from what the server says`(headers: [(String, String)], age: Duration?) async throws
  {
    try await withSite { server, fetcher async throws in
      server.on(
        "/feed", LoopbackReply(headers: headers.map { (name: $0.0, value: $0.1) }, body: Array("x".utf8)))
      #expect(try await fetcher.feed(server.url("/feed")).maxAge == age)
    }
  }

  @Test func `a port where nobody listens is unreachable`() async throws {
    let port = try await withLoopbackServer { $0.port }
    try await withFetcher(hasty) { fetcher async throws in
      let failure = await fetcher.failure("http://127.0.0.1:\(port)/")
      #expect(failure == .unreachable(host: "127.0.0.1", reason: "refused"))
    }
  }

  @Test func `a name that nobody knows does not resolve`() async throws {
    try await withFetcher(hasty) { fetcher async throws in
      #expect(await fetcher.failure("http://nobody.invalid/") == .dns(host: "nobody.invalid"))
    }
  }

  @Test func `a server without TLS is no secure server`() async throws {
    try await withSite { server, fetcher async throws in
      #expect(await fetcher.failure("https://127.0.0.1:\(server.port)/")?.code == "tls")
    }
  }

  @Test func `a server that hangs up is disconnected`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/feed", LoopbackReply(delivery: .close))
      #expect(await fetcher.failure(server.url("/feed")) == .disconnected(host: "127.0.0.1"))
      #expect(server.requests.count == 1)
    }
  }

  @Test func `a server that does not speak HTTP is malformed`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/feed", LoopbackReply(delivery: .raw(Array("220 mail.example ESMTP\r\n".utf8))))
      #expect(await fetcher.failure(server.url("/feed"))?.code == "malformed")
    }
  }

  @Test func `errors keep secrets to themselves`() {
    let url = "http://me:pa@ss@:bad:\nport/feed?token=s3cret#s3cret"
    let text = FetchError.badURL(url).description
    #expect(!text.contains("s3cret") && !text.contains("me:") && !text.contains("pa@ss"))
    #expect(text == "not a URL: http://:bad:port/feed")
    #expect(FetchError.badURL("me:s3cret@site.example/x").description == "not a URL: site.example/x")
  }
}
