import Fetching
import News
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct RedirectTests {
  @Test func `redirects are followed and reported hop by hop`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/a", .redirect("b?x=1#frag", status: 301))
      server.on("/b?x=1", .redirect("//127.0.0.1:\(server.port)/c", status: 307))
      server.on("/c", LoopbackReply("here"))
      let reply = try await fetcher.feed(server.url("/a"))
      #expect(reply.body == Array("here".utf8))
      #expect(reply.url == server.url("/c"))
      #expect(
        reply.redirects == [
          Redirect(status: 301, url: server.url("/a"), location: server.url("/b?x=1")),
          Redirect(status: 307, url: server.url("/b?x=1"), location: server.url("/c")),
        ])
      #expect(reply.redirects.map(\.isPermanent) == [true, false])
    }
  }

  @Test func `five redirects are followed and the sixth is not`() async throws {
    try await withSite { server, fetcher async throws in
      for step in 0..<6 { server.on("/\(step)", .redirect("/\(step + 1)")) }
      server.on("/6", LoopbackReply("far"))
      #expect(try await fetcher.feed(server.url("/1")).redirects.count == 5)
      #expect(await fetcher.failure(server.url("/0")) == .tooManyRedirects(limit: 5))
    }
  }

  @Test func `a circle is left at once`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/a", .redirect("/b"))
      server.on("/b", .redirect("/a#again"))
      #expect(await fetcher.failure(server.url("/a")) == .redirectLoop(host: "127.0.0.1"))
      #expect(server.requests.count == 2)
    }
  }

  @Test(arguments: [
    ("file:///etc/passwd", "unsupported_scheme"), ("ftp://site.example/", "unsupported_scheme"),
    ("javascript:alert(1)", "unsupported_scheme"), ("http://:80/", "bad_url"),
  ])
  func `a redirect does not leave the web`(location: String, code: String) async throws {
    try await withSite { server, fetcher async throws in
      server.on("/a", .redirect(location))
      #expect(await fetcher.failure(server.url("/a"))?.code == code)
    }
  }

  @Test func `a redirect without a target is an error of the server`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/a", LoopbackReply(status: 302))
      #expect(await fetcher.httpFailure(server.url("/a"))?.status == 302)
    }
  }

  @Test func `two hosts that redirect to each other lock nobody up`() async throws {
    var options = hasty
    options.pinnedAddresses = ["one.example": "127.0.0.1", "two.example": "127.0.0.1"]
    try await withSite(options) { server, fetcher async throws in
      let (one, two) = (server.url("/x", host: "one.example"), server.url("/x", host: "two.example"))
      server.on("/x") { request in
        request.header("Host")?.hasPrefix("one.") == true ? .redirect(two) : .redirect(one)
      }
      async let first = fetcher.failure(one)
      async let second = fetcher.failure(two)
      #expect(await first == .redirectLoop(host: "one.example"))
      #expect(await second == .redirectLoop(host: "two.example"))
    }
  }
}
