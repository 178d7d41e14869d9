import Fetching
import News
import TestSupport
import Testing

@Suite struct ProxyTests {
  /// A loopback server that plays the proxy, and a fetcher that goes through it; the hosts behind it exist nowhere.
  private func withProxy(
    user: String = "", exceptions: [String] = [], _ body: (LoopbackServer, Fetcher) async throws -> Void
  ) async throws {
    try await withLoopbackServer { server in
      let proxy = try #require(ProxyServer("http://\(user)127.0.0.1:\(server.port)"))
      var options = hasty
      options.allowPrivate = false
      options.proxies = Proxies(http: proxy, https: proxy, exceptions: exceptions)
      try await withFetcher(options) { try await body(server, $0) }
    }
  }

  private func failure(_ url: String, _ fetcher: Fetcher) async -> FetchError? {
    do throws(FetchError) {
      _ = try await fetcher.fetch(FetchRequest(url: url, resource: .feed))
      return nil
    } catch {
      return error
    }
  }

  @Test func `an http URL is asked of the proxy as a whole, redirects as well`() async throws {
    try await withProxy(user: "u:p%40ss@") { proxy, fetcher in
      proxy.on("http://news.example:8080/feed?x=1", .redirect("http://other.example/feed"))
      proxy.on("http://other.example/feed", LoopbackReply("body"))
      let response = try await fetcher.feed("http://news.example:8080/feed?x=1")
      #expect(response.body == Array("body".utf8))
      #expect(response.url == "http://other.example/feed")
      #expect(proxy.requests.map { $0.header("Host") } == ["news.example:8080", "other.example"])
      #expect(proxy.requests.allSatisfy { $0.header("Proxy-Authorization") == "Basic dTpwQHNz" })
    }
  }

  @Test func `many hosts go through one proxy at the same time`() async throws {
    try await withProxy { proxy, fetcher in
      proxy.on("http://slow.example/", LoopbackReply(delivery: .hang))
      proxy.on("http://quick.example/", LoopbackReply("quick"))
      let slow = Task { await failure("http://slow.example/", fetcher) }
      await proxy.requests(atLeast: 1)
      let quick = try await fetcher.feed("http://quick.example/")
      #expect(quick.status == 200)
      slow.cancel()
      #expect(await slow.value == .cancelled)
    }
  }

  @Test func `an https URL is asked for by a tunnel, and a proxy that opens none is not blamed on it`()
    async throws
  {
    try await withProxy(user: "u:p@") { proxy, fetcher in
      proxy.on("news.example:443", LoopbackReply(status: 403))
      #expect(
        await failure("https://news.example/feed", fetcher)
          == .unreachable(host: "news.example", reason: "the proxy opened no tunnel"))
      #expect(proxy.requests.map(\.method) == ["CONNECT"])
      #expect(proxy.requests.map(\.path) == ["news.example:443"])
      #expect(proxy.requests.first?.header("Proxy-Authorization") == "Basic dTpw")
    }
  }

  @Test(arguments: ["http://news.example/", "https://news.example/"])
  func `a proxy that wants a password is said to, without ours`(url: String) async throws {
    try await withProxy(user: "u:hunter2@") { proxy, fetcher in
      proxy.on("*", LoopbackReply(status: 407))
      let failure = try #require(await failure(url, fetcher))
      #expect(
        failure == .proxy("http://127.0.0.1:\(proxy.port)", reason: "it wants a user and a password"))
      #expect(!failure.description.contains("hunter2"))
    }
  }

  @Test(arguments: ["http://news.example/", "https://news.example/"])
  func `a proxy that is down is no server's fault`(url: String) async throws {
    var options = hasty
    let port = try await withLoopbackServer { $0.port }
    let proxy = try #require(ProxyServer("127.0.0.1:\(port)"))
    options.proxies = Proxies(http: proxy, https: proxy)
    await withFetcher(options) { fetcher in
      #expect(await failure(url, fetcher) == .proxy("\(proxy)", reason: "refused"))
    }
  }

  @Test func `private literals are refused behind a proxy too, and redirects to them`() async throws {
    try await withProxy { proxy, fetcher in
      proxy.on("http://news.example/", .redirect("http://169.254.169.254/latest"))
      for url in ["http://10.0.0.1/", "https://[::1]/", "http://localhost/", "http://2130706433/"] {
        guard case .privateAddress = await failure(url, fetcher) else {
          Issue.record("\(url) was let through")
          continue
        }
      }
      #expect(proxy.requests.isEmpty)
      guard case .privateAddress = await failure("http://news.example/", fetcher) else {
        Issue.record("the redirect was followed")
        return
      }
      #expect(proxy.requests.count == 1)
    }
  }

  @Test func `an excepted host and this machine are asked directly, and guarded as ever`() async throws {
    try await withLoopbackServer { proxy in
      try await withLoopbackServer { server in
        server.on("/feed", LoopbackReply("direct"))
        var options = hasty
        options.pinnedAddresses = ["inside.example": "127.0.0.1"]
        options.proxies = Proxies(
          http: ProxyServer("127.0.0.1:\(proxy.port)"), exceptions: ["inside.example"])
        try await withFetcher(options) { fetcher in
          _ = try await fetcher.feed(server.url("/feed", host: "inside.example"))
          _ = try await fetcher.feed(server.url("/feed"))
        }
        #expect(proxy.requests.isEmpty && server.requests.count == 2)
        options.allowPrivate = false
        await withFetcher(options) { fetcher in
          guard case .privateAddress = await failure(server.url("/feed", host: "inside.example"), fetcher)
          else {
            Issue.record("a name that leads to this machine was followed")
            return
          }
        }
      }
    }
  }
}
