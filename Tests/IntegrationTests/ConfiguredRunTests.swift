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

  @Test func `rights that only the server and robots.txt tell are filtered by`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        let site = LoopbackSite(feeds: 1, articles: 3, on: server)
        let words = String(
          repeating: "<p>The harbour opens again, a year after the flood, says its master.</p>", count: 5)
        let page = LoopbackReply(
          "<html><h1>Story 0-1</h1><article>\(words)</article></html>", type: "text/html")
        server.on("/0/1.html", page.with("X-Robots-Tag", "noai, noarchive"))
        server.on(
          "/robots.txt", LoopbackReply("User-agent: *\nContent-Signal: search=yes, ai-train=no\nAllow: /\n"))
        func titles(without rights: String, _ name: String) async throws -> [String] {
          let config = try folder.write(
            """
            fetch: {allow_private: true, host_delay: 0s}
            output: {state_dir: \(folder.path)/\(name)}
            filters: {exclude: [{rights: \(rights)}]}
            feeds: [\(server.url("/0/feed.xml"))]
            """, to: "\(name).yaml")
          let outcome = try await Program.run(["run", "--config", config, "--once", "--output", "-"])
          return try outcome.lines.compactMap {
            try (JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])?["title"] as? String
          }.sorted()
        }
        let withoutNoai = try await titles(without: "noai", "a")
        let withoutTraining = try await titles(without: "ai-train=no", "b")
        let all = try await titles(without: "robots=disallowed", "c")
        #expect(withoutNoai == ["Story 0-0", "Story 0-2"])
        #expect(withoutTraining == [])
        #expect(all.count == site.articles)
      }
    }
  }
}
