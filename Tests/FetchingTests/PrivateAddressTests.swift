import Fetching
import News
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct PrivateAddressTests {
  @Test(arguments: [
    "127.0.0.1", "0.0.0.0", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "10.1.2.3", "192.168.0.1",
    "172.31.255.255",
    "169.254.169.254", "100.64.0.1", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[fe80::1]", "[fd00::1]",
    "[64:ff9b::7f00:1]",
    "localhost", "LOCALHOST.", "app.localhost", "127.0.0.1.",
  ])
  func `a private host is refused before anything is sent`(host: String) async throws {
    try await withLoopbackServer { server in
      try await withFetcher { fetcher async throws in
        #expect(await fetcher.failure("http://\(host):\(server.port)/")?.code == "private_address")
      }
      #expect(server.connectionCount == 0)
    }
  }

  @Test func `a name that resolves to a private address is refused before the request goes out`() async throws
  {
    var options = FetchOptions()
    options.pinnedAddresses = ["site.example": "127.0.0.1"]
    try await withSite(options) { server, fetcher async throws in
      let error = await fetcher.failure(server.url("/", host: "site.example"))
      #expect(error == .privateAddress(host: "site.example", address: "127.0.0.1"))
      #expect(error?.disposition == .skip)
      await server.openConnections(atMost: 0)
      #expect(server.requests.isEmpty)
    }
  }

  @Test func `many refusals at once leave no connection behind`() async throws {
    var options = FetchOptions()
    options.hostDelay = .zero
    for number in 0..<100 { options.pinnedAddresses["s\(number).example"] = "127.0.0.1" }
    try await withSite(options) { server, fetcher async throws in
      let refused = await withTaskGroup(of: Bool.self) { group in
        for number in 0..<100 {
          let url = server.url("/", host: "s\(number).example")
          group.addTask { await fetcher.failure(url)?.code == "private_address" }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(refused == 100)
      await server.openConnections(atMost: 0)
      #expect(server.requests.isEmpty)
    }
  }

  @Test func `with leave, private addresses are asked`() async throws {
    var options = hasty
    options.pinnedAddresses = ["site.example": "127.0.0.1"]
    try await withSite(options) { server, fetcher async throws in
      server.on("/", LoopbackReply("hello"))
      #expect(try await fetcher.feed(server.url("/")).status == 200)
      #expect(try await fetcher.feed(server.url("/", host: "site.example")).status == 200)
      #expect(server.requests.last?.header("Host") == "site.example:\(server.port)")
    }
  }
}
