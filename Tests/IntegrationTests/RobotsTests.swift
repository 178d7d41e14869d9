import Foundation
import TestSupport
import Testing

/// The real binary.
@Suite struct RobotsTests {
  private let robots = "User-agent: FooBot\nDisallow: /private\n"

  @Test func `check says what a file or standard input lets a crawler fetch`() async throws {
    try await withTemporaryFolder { folder in
      let file = try folder.write(robots, to: "robots.txt")
      func check(_ source: String, _ agent: String, _ url: String) async throws -> Program.Outcome {
        try await Program.run(["check", "--robots", source, "--agent", agent, url], input: robots)
      }
      for source in [file, "-"] {
        let closed = try await check(source, "foobot", "https://site.example/private/1")
        #expect(closed.lines == ["disallowed"] && closed.status == 0)
        let open = try await check(source, "other", "https://site.example/private/1")
        #expect(open.lines == ["allowed"] && open.status == 0)
      }
      #expect(try await check(folder.path + "/none", "foobot", "/").status == 66)
      #expect(try await check(folder.path, "foobot", "/").status == 66)
      #expect(try await Program.run(["check", "--robots", file]).status == 64)
    }
  }

  @Test func `a run asks for robots txt, keeps to it, and the next run does not ask again`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        let site = LoopbackSite(feeds: 1, articles: 3, on: server)
        server.on("/robots.txt", LoopbackReply("User-agent: winnow\nDisallow: /0/1.html\n"))
        let environment = ["WINNOW_FETCH_HOST_DELAY": "0s"]
        for _ in 0..<2 {
          let outcome = try await Program.run(
            site.arguments(folder) + ["--once", "--now", "--allow-private"], environment: environment)
          #expect(outcome.status == 0, "\(outcome.complaints)")
          #expect(server.requests(to: "/robots.txt").count == 1)
        }
        #expect(server.requests(to: "/0/1.html").isEmpty)
        let data = FileManager.default.contents(atPath: folder.path + "/out/articles.ndjson") ?? Data()
        #expect(data.split(separator: UInt8(ascii: "\n")).count == 3)
        #expect(String(decoding: data, as: UTF8.self).contains(#""warnings":["short","robots_disallowed"]"#))
      }
    }
  }

  @Test func `extract gives the rights that the page declares`() async throws {
    try await withTemporaryFolder { folder in
      let file = try folder.write(
        """
        <title>Ferry</title><meta name=robots content="noai, noarchive"><link rel=license href="https://cc.example/by">
        <article><p>The ferry came back on Monday, and its crew told the town what they had seen out there.</p>
        <p>Nobody had expected them before the spring, when the ice on the strait is gone at last.</p></article>
        """, to: "page.html")
      let line = try #require(try await Program.run(["extract", file]).lines.first)
      #expect(
        line.contains(#""rights":{"license":"https://cc.example/by","meta":["noarchive","noai"]}"#), "\(line)"
      )
    }
  }
}
