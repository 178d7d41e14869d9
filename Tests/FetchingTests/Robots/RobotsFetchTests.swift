import News
import TestSupport
import Testing

@testable import Fetching

/// What each answer to a request for robots.txt means (RFC 9309 §2.3.1).
@Suite(.timeLimit(.minutes(5))) struct RobotsFetchTests {
  private static let closing = "User-agent: *\nDisallow: /\n"

  private func answer(_ reply: LoopbackReply) async throws -> RobotsAnswer {
    try await withSite { server, fetcher async throws in
      server.on("/robots.txt", reply)
      return try await fetcher.robots(of: server.url(""))
    }
  }

  @Test func `a file that is there is read, with its validators`() async throws {
    let answer = try await answer(LoopbackReply(Self.closing).with("ETag", "\"v1\""))
    guard case .found(let rules, let validators, _) = answer else { throw Unexpected(answer) }
    #expect(rules == RobotsRules(Self.closing.utf8, agent: "winnow"))
    #expect(validators.etag == "\"v1\"")
  }

  @Test func `a file that has not changed is not sent again`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/robots.txt", LoopbackReply(status: 304).with("ETag", "\"v2\""))
      let answer = try await fetcher.robots(of: server.url(""), validators: Validators(etag: "\"v1\""))
      #expect(answer == .unchanged(Validators(etag: "\"v2\"")))
      #expect(server.requests.first?.header("If-None-Match") == "\"v1\"")
    }
  }

  @Test(arguments: [400, 401, 403, 404, 410, 451, 302])
  func `a site that has none allows everything`(status: Int) async throws {
    #expect(try await answer(LoopbackReply(status: status)) == .unavailable)
  }

  @Test(arguments: [500, 502, 503, 429])
  func `a site that cannot answer, or asks for patience, is closed for now`(status: Int) async throws {
    guard
      case .unreachable(_, let wait) = try await answer(
        LoopbackReply(status: status).with("Retry-After", "60"))
    else { throw Unexpected(status) }
    #expect(wait == .seconds(60))
  }

  @Test(arguments: [LoopbackReply.Delivery.close, .cut(after: 3), .raw(Array("nonsense\r\n".utf8))])
  func `a site that does not answer is closed for now`(delivery: LoopbackReply.Delivery) async throws {
    let answer = try await answer(LoopbackReply(Self.closing, delivery: delivery))
    guard case .unreachable = answer else { throw Unexpected(answer) }
  }

  @Test func `a page in the place of the file is none`() async throws {
    #expect(try await answer(LoopbackReply("\n<!DOCTYPE html><title>Home</title>")) == .unavailable)
  }

  @Test func `five redirects are followed, and after six there is no file`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/robots.txt", .redirect("/1"))
      for step in 1..<5 { server.on("/\(step)", .redirect("/\(step + 1)")) }
      server.on("/5", LoopbackReply(Self.closing))
      guard case .found = try await fetcher.robots(of: server.url("")) else { throw Unexpected(5) }
      server.on("/5", .redirect("/6"))
      server.on("/6", LoopbackReply(Self.closing))
      #expect(try await fetcher.robots(of: server.url("")) == .unavailable)
    }
  }

  @Test(arguments: [false, true], [LoopbackReply.Delivery.whole, .chunked(50_000)])
  func `of a file that is too large the beginning is read`(isPacked: Bool, delivery: LoopbackReply.Delivery)
    async throws
  {
    let body = Array(
      (Self.closing + String(repeating: "#\n", count: 1 << 20) + "Sitemap: https://a.example/\n").utf8)
    var reply = LoopbackReply(body: isPacked ? gzipped(body) : body, delivery: delivery)
    if isPacked { reply = reply.with("Content-Encoding", "gzip") }
    guard case .found(let rules, _, _) = try await answer(reply) else { throw Unexpected(reply.status) }
    #expect(rules == RobotsRules(Self.closing.utf8, agent: "winnow"))
  }

  @Test func `a site is asked as any other: by name, at its own port, with its pause before the next`()
    async throws
  {
    let clock = ManualClock()
    var options = hasty
    options.hostDelay = .seconds(1)
    try await withPausingSite(options, time: clock.time) { server, fetcher async throws in
      server.on("*", LoopbackReply("ok"))
      _ = try await fetcher.robots(of: server.url(""))
      #expect(server.requests.first?.header("User-Agent")?.hasPrefix("winnow/") == true)
      async let page = fetcher.page(server.url("/1"))
      await clock.sleepers(atLeast: 1)
      #expect(clock.sleeping == [.seconds(1)])
      clock.advance(by: .seconds(1))
      #expect(try await page.status == 200)
    }
  }

  @Test func `every hop of a page is asked about before it is requested`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/a", .redirect("/b"))
      server.on("/b", LoopbackReply("never"))
      let request = FetchRequest(url: server.url("/a"), resource: .page)
      await #expect(throws: FetchError.robotsDisallowed(url: server.url("/b"))) {
        _ = try await fetcher.fetch(request) { (url) async throws(FetchError) in
          if url.path == "/b" { throw .robotsDisallowed(url: url.description) }
          return nil
        }
      }
      #expect(server.requests.map(\.path) == ["/a"])
    }
  }

  @Test func `the pause that a site asks for stands between its pages`() async throws {
    let clock = ManualClock()
    var options = hasty
    options.pageDelay = .seconds(5)
    try await withPausingSite(options, time: clock.time) { server, fetcher async throws in
      server.on("*", LoopbackReply("ok"))
      func page(_ path: String, _ pause: Duration) async throws -> FetchResponse {
        try await fetcher.fetch(FetchRequest(url: server.url(path), resource: .page)) { _ in pause }
      }
      _ = try await page("/1", .seconds(30))
      async let second = page("/2", .seconds(30))
      await clock.sleepers(atLeast: 1)
      #expect(clock.sleeping == [.seconds(30)])
      clock.advance(by: .seconds(30))
      _ = try await second
      async let third = page("/3", .seconds(2))
      await clock.sleepers(atLeast: 1)
      #expect(clock.sleeping == [.seconds(5)])
      clock.advance(by: .seconds(5))
      _ = try await third
    }
  }
}

private struct Unexpected: Error, CustomStringConvertible {
  let description: String

  init(_ value: some Any) { description = "\(value)" }
}
