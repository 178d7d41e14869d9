import Foundation
import TestSupport
import Testing

/// What a configuration says of articles, as the real binary obeys it.
@Suite struct ConfiguredRunTests {
  @Test func `filters and first readings, of all feeds and of one`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        _ = LoopbackSite(feeds: 2, articles: 4, on: server)
        let config = try folder.write(
          """
          poll: {first: 2}
          fetch: {allow_private: true, host_delay: 0s}
          output: {state_dir: \(folder.path)/state, dir: \(folder.path)/out}
          filters:
            exclude: {title: story 0-1}
          feeds:
            - \(server.url("/0/feed.xml"))
            - url: \(server.url("/1/feed.xml"))
              first: all
              include: [{title: "*-3"}, {url: /1/0.html}]
          """, to: "winnow.yaml")
        let outcome = try await Program.run(["run", "--config", config, "--once", "--output", "-"])
        let titles = try outcome.lines.map {
          try (JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])?["title"] as? String
        }
        #expect(titles.compactMap(\.self).sorted() == ["Story 0-0", "Story 1-0", "Story 1-3"])
        #expect(outcome.complaints.contains("winnow.yaml:5 title: story 0-1"))
        #expect(outcome.complaints.contains("feed.backlog=2"))
        #expect(outcome.complaints.contains("refused.filtered=3"))
        let asked = server.requests.map(\.path)
        #expect(!asked.contains("/0/1.html") && !asked.contains("/0/2.html") && asked.contains("/1/1.html"))
      }
    }
  }
}
