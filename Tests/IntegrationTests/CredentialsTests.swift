import Foundation
import TestSupport
import Testing

/// Feeds behind a login, by the real binary.
@Suite struct CredentialsTests {
  @Test func `a password goes to the feed's server and nowhere else: no redirect, no page, no log, no line`()
    async throws
  {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { home in
        try await withLoopbackServer { stranger in
          let feed = LoopbackReply(
            """
            <rss version="2.0"><channel><title>T</title><item><title>A</title><link>\(home.url("/1.html"))</link>
            <description>What it is about.</description></item></channel></rss>
            """, type: "application/rss+xml")
          home.on("/feed.xml") { $0.header("Authorization") == nil ? LoopbackReply(status: 401) : feed }
          home.on("/moved.xml", .redirect(stranger.url("/trap.xml")))
          stranger.on("/trap.xml", LoopbackReply(status: 401))
          let secret = try folder.write("hunter2\n", to: "token")
          let config = try folder.write(
            """
            fetch: {allow_private: true, host_delay: 0s}
            extract: {retry_for: 0s}
            output: {state_dir: \(folder.path)/state}
            log: {level: trace}
            feeds:
              - "\(home.url("/feed.xml").replacing("http://", with: "http://Aladdin:hunter2@"))"
              - {url: "\(home.url("/moved.xml"))", bearer_file: \(secret)}
            """, to: "winnow.yaml")
          let outcome = try await Program.run(["run", "--config", config, "--once", "--output", "-"])
          #expect(outcome.lines.count == 1, "\(outcome.complaints)")
          #expect(
            home.requests(to: "/feed.xml").map { $0.header("Authorization") } == [
              "Basic QWxhZGRpbjpodW50ZXIy"
            ])
          #expect(home.requests(to: "/moved.xml").map { $0.header("Authorization") } == ["Bearer hunter2"])
          #expect(stranger.requests(to: "/trap.xml").map { $0.header("Authorization") } == [nil])
          #expect(home.requests(to: "/1.html").map { $0.header("Authorization") } == [nil])
          let listed = try await Program.run(["feeds", "list", "--json", "--config", config])
          let exported = try await Program.run(["feeds", "export", "--config", config])
          let ledger = FileManager.default.contents(atPath: "\(folder.path)/state/ledger.sqlite") ?? Data()
          let texts =
            [outcome, listed, exported].map { $0.output + $0.complaints } + [
              String(decoding: ledger, as: UTF8.self)
            ]
          for text in texts {
            #expect(!text.isEmpty && !text.contains("hunter2") && !text.contains("Aladdin"))
          }
        }
      }
    }
  }

  @Test func `a feed without its secret is left out, and the others are polled`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        server.on("/open.xml", LoopbackReply("<rss><channel><item><title>A</title></item></channel></rss>"))
        let config = try folder.write(
          """
          fetch: {allow_private: true, host_delay: 0s}
          output: {state_dir: \(folder.path)/state, dir: \(folder.path)/out}
          feeds:
            - {url: "\(server.url("/shut.xml"))", bearer_file: /nowhere/token}
            - "\(server.url("/open.xml"))"
          """, to: "winnow.yaml")
        let outcome = try await Program.run(["run", "--config", config, "--once"])
        #expect(outcome.status == 0)
        #expect(outcome.complaints.contains("winnow.yaml:4: left out: /nowhere/token no such file"))
        #expect(server.requests.map(\.path) == ["/open.xml"])
        let check = try await Program.run(["check", "--config", config])
        #expect(check.status == 78 && check.complaints.contains("1 of 2 feeds left out"))
      }
    }
  }
}
