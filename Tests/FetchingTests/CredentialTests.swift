import Fetching
import News
import TestSupport
import Testing

@Suite struct CredentialTests {
  private func request(_ url: String, to target: String? = nil) throws -> FetchRequest {
    var credentials = try #require(FeedCredentials(for: url))
    credentials.setBearer("t0ken")
    credentials.add("X-Key", "k")
    return FetchRequest(url: target ?? url, resource: .feed, credentials: credentials)
  }

  @Test func `a redirect to another server carries nothing, and one back home carries them again`()
    async throws
  {
    try await withLoopbackServer { home in
      try await withLoopbackServer { stranger in
        home.on("/feed", .redirect("/moved"))
        home.on("/moved", .redirect(stranger.url("/trap")))
        home.on("/end", LoopbackReply("x"))
        stranger.on("/trap", .redirect(home.url("/end")))
        let request = try request(home.url("/feed"))
        try await withFetcher(hasty) { _ = try await $0.fetch(request) }
        #expect(
          home.requests.map { $0.header("Authorization") } == [
            "Bearer t0ken", "Bearer t0ken", "Bearer t0ken",
          ])
        #expect(home.requests.allSatisfy { $0.header("X-Key") == "k" })
        #expect(stranger.requests.count == 1)
        #expect(
          stranger.requests.allSatisfy { $0.header("Authorization") == nil && $0.header("X-Key") == nil })
      }
    }
  }

  @Test func `a sitemap that an index names elsewhere is asked for without them`() async throws {
    try await withLoopbackServer { home in
      try await withLoopbackServer { stranger in
        stranger.on("/map", LoopbackReply("x"))
        let request = try request(home.url("/index"), to: stranger.url("/map"))
        try await withFetcher(hasty) { _ = try await $0.fetch(request) }
        #expect(stranger.requests.map { $0.header("Authorization") } == [nil])
      }
    }
  }
}
