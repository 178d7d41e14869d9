import Fetching
import News
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct BodyTests {
  private let text = Array(String(repeating: "All the news. ", count: 1000).utf8)

  @Test(arguments: [true, false])
  func `gzip is unpacked with and without its header`(hasHeader: Bool) async throws {
    try await withSite { server, fetcher async throws in
      var reply = LoopbackReply(body: gzipped(text), delivery: .chunked(1000))
      if hasHeader { reply = reply.with("Content-Encoding", "gzip") }
      server.on("/feed", reply)
      #expect(try await fetcher.feed(server.url("/feed")).body == text)
    }
  }

  @Test func `a gzip header on a plain body is not believed`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/feed", LoopbackReply(body: text).with("Content-Encoding", "gzip"))
      #expect(try await fetcher.feed(server.url("/feed")).body == text)
    }
  }

  @Test(arguments: [[], Array("\0\0\0\0".utf8), [0x1F], [0x1F, 0x8B, 9, 9]] as [[UInt8]])
  func `several members are read to the end, and padding is none of the body`(padding: [UInt8]) async throws {
    try await withSite { server, fetcher async throws in
      server.on(
        "/feed",
        LoopbackReply(body: gzipped(text) + gzipped(Array("end".utf8)) + padding, delivery: .chunked(7)))
      #expect(try await fetcher.feed(server.url("/feed")).body == text + Array("end".utf8))
    }
  }

  @Test
  func
    `bodies that are still arriving share a bound, what has arrived leaves its part, and small ones have theirs`()
    async throws
  {
    var options = hasty
    options.maxArrivingBytes = 1 << 20
    let large = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    try await withSite(options) { server, fetcher async throws in
      server.on("/feed", LoopbackReply(body: large))
      for _ in 0..<3 { #expect(try await fetcher.feed(server.url("/feed")).body == large) }
      server.on("/feed", LoopbackReply(body: large + large))
      #expect(await fetcher.failure(server.url("/feed")) == .noMemory(limit: 1 << 20))
      server.on("/feed", LoopbackReply(body: large))
      #expect(try await fetcher.feed(server.url("/feed")).body == large)
    }
    options.maxArrivingBytes = 0
    try await withSite(options) { server, fetcher async throws in
      server.on("/feed", LoopbackReply(body: text))
      #expect(try await fetcher.feed(server.url("/feed")).body == text)
    }
  }

  @Test func `a cut gzip stream is a truncated body`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/feed", LoopbackReply(body: gzipped(text).dropLast(20)))
      #expect(await fetcher.failure(server.url("/feed")) == .truncated(host: "127.0.0.1"))
    }
  }

  @Test func `a broken gzip stream says so`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/feed", LoopbackReply(body: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 7, 7, 7, 7]))
      #expect(await fetcher.failure(server.url("/feed")) == .decoding("broken gzip"))
    }
  }

  @Test(arguments: ["utf-8", "UTF-8", "none", ""])
  func `a charset is no coding`(coding: String) async throws {
    try await withSite { server, fetcher async throws in
      server.on("/feed", LoopbackReply("plain").with("Content-Encoding", coding))
      #expect(try await fetcher.feed(server.url("/feed")).body == Array("plain".utf8))
    }
  }

  @Test(arguments: ["bytes 0-4/5", nil])
  func `a partial answer that is the whole is read`(range: String?) async throws {
    try await withSite { server, fetcher async throws in
      let reply = LoopbackReply(status: 206, body: Array("whole".utf8))
      server.on("/feed", range.map { reply.with("Content-Range", $0) } ?? reply)
      #expect(try await fetcher.feed(server.url("/feed")).body == Array("whole".utf8))
    }
  }

  @Test(arguments: ["br", "zstd", "deflate"])
  func `a coding that nobody asked for is refused`(coding: String) async throws {
    try await withSite { server, fetcher async throws in
      server.on("/feed", LoopbackReply("packed").with("Content-Encoding", coding))
      #expect(await fetcher.failure(server.url("/feed"))?.code == "decoding")
    }
  }

  @Test(arguments: [LoopbackReply.Delivery.whole, .chunked(1000)])
  func `a body above the limit is given up`(delivery: LoopbackReply.Delivery) async throws {
    var options = hasty
    options.maxFeedBytes = 10_000
    options.maxPageBytes = 20_000
    try await withSite(options) { server, fetcher async throws in
      server.on("/feed", LoopbackReply(body: text, delivery: delivery))
      #expect(await fetcher.failure(server.url("/feed")) == .tooLarge(limit: 10_000))
      #expect(try await fetcher.page(server.url("/feed")).body.count == text.count)
    }
  }

  @Test func `a body of exactly the limit is taken`() async throws {
    var options = hasty
    options.maxFeedBytes = text.count
    try await withSite(options) { server, fetcher async throws in
      server.on("/plain", LoopbackReply(body: text))
      server.on("/packed", LoopbackReply(body: gzipped(text)).with("Content-Encoding", "gzip"))
      // Stored packing is a little longer than its content: the announced length must not decide.
      #expect(try await fetcher.feed(server.url("/plain")).body == text)
      #expect(try await fetcher.feed(server.url("/packed")).body == text)
    }
  }

  @Test func `a gzip bomb is cut off at the limit`() async throws {
    var options = hasty
    options.maxFeedBytes = 1_000_000
    try await withSite(options) { server, fetcher async throws in
      let bomb = gzipBomb(size: 30_000_000)
      #expect(bomb.count < 300_000)
      server.on("/bomb", LoopbackReply(body: bomb, delivery: .chunked(4096)))
      #expect(await fetcher.failure(server.url("/bomb")) == .tooLarge(limit: 1_000_000))
    }
  }

  @Test(arguments: [LoopbackReply.Delivery.cut(after: 5000), .chunkedCut(after: 5000)])
  func `a body that ends early is no body`(delivery: LoopbackReply.Delivery) async throws {
    try await withSite { server, fetcher async throws in
      server.on("/feed", LoopbackReply(body: text, delivery: delivery))
      #expect(await fetcher.failure(server.url("/feed")) == .truncated(host: "127.0.0.1"))
    }
  }

  @Test func `a body that ends with its connection is whole`() async throws {
    try await withSite { server, fetcher async throws in
      server.on("/feed", LoopbackReply(delivery: .raw(Array("HTTP/1.0 200 OK\r\n\r\nold style".utf8))))
      #expect(try await fetcher.feed(server.url("/feed")).body == Array("old style".utf8))
    }
  }
}
