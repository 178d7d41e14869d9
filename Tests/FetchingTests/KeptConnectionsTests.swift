import Fetching
import News
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct KeptConnectionsTests {
  /// With every connection kept, 3,000 hosts took all descriptors of the process, and 2,000 feeds were blamed.
  @Test func `a bounded number of hosts keep their connection, the others close it with the reply`()
    async throws
  {
    var options = hasty
    // 16 descriptors for requests, of which a quarter is for idle connections.
    options.descriptors = 80
    let hosts = (0..<6).map { "h\($0).example" }
    options.pinnedAddresses = Dictionary(uniqueKeysWithValues: hosts.map { ($0, "127.0.0.1") })
    try await withSite(options) { server, fetcher async throws in
      server.on("/feed", LoopbackReply("a feed"))
      let port = server.url("/").split(separator: ":").last?.split(separator: "/").first ?? ""
      for host in hosts + [hosts[0]] { _ = try await fetcher.feed("http://\(host):\(port)/feed") }
      let closing = server.requests.map { $0.header("Connection") == "close" }
      #expect(closing == [false, false, false, false, true, true, false])
    }
  }
}
