import Foundation
import News
import TestSupport
import Testing

/// The real binary against a loopback site.
@Suite struct RunTests {
  @Test func `ten feeds of eight articles are eighty lines, and a second run adds none`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        let site = LoopbackSite(feeds: 10, articles: 8, on: server)
        let first = try await run(folder, site)
        #expect(first.status == 0, "\(first.complaints)")
        let lines = try articleLines(in: folder)
        #expect(lines.count == 80)
        #expect(Set(lines.map { $0["id"] as? String }).count == 80)
        for line in lines {
          let mark = "story-\((line["title"] as? String ?? "").split(separator: " ").last ?? "")"
          #expect((line["text"] as? String)?.contains(mark) == true)
        }
        let asked = server.requests.count
        #expect(try await run(folder, site).status == 0)
        let again = server.requests.dropFirst(asked)
        #expect(again.count == 10)
        #expect(again.allSatisfy { $0.header("If-None-Match") == "W/\"\($0.path)\"" })
        #expect(again.allSatisfy { $0.header("If-Modified-Since") == "Sun, 22 Nov 2026 10:00:00 +0000" })
        #expect(try articleLines(in: folder).count == 80)
      }
    }
  }

  @Test func `every line keeps the published schema`() async throws {
    let schema = try RecordSchema(try await Program.run(["schema"]).output)
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        let site = LoopbackSite(feeds: 2, articles: 3, on: server)
        server.on("/0/1.html", LoopbackReply(status: 500))
        server.on("/0/2.html", LoopbackReply("%PDF-1.4", type: "application/pdf"))
        _ = try await run(
          folder, site,
          environment: ["WINNOW_OUTPUT_BLOCKS": "true", "WINNOW_EXTRACT_RETRY_FOR": "0s"])
        let lines = try #require(FileManager.default.contents(atPath: folder.path + "/out/articles.ndjson"))
          .split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == 6)
        for line in lines { #expect(schema.faults(in: line) == []) }
      }
    }
  }

  @Test func `output to standard output is lines and nothing else`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        let site = LoopbackSite(feeds: 1, articles: 3, on: server)
        let outcome = try await run(folder, site, more: ["--output", "-"])
        #expect(outcome.lines.count == 3)
        #expect(outcome.lines.allSatisfy { $0.hasPrefix("{\"id\":\"a_") && $0.hasSuffix("}") })
      }
    }
  }

  @Test func `a loopback address is refused unless it is allowed`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        let outcome = try await Program.run([
          "run", "--once", "--data", folder.path, "--feed", server.url("/0/feed.xml"),
        ])
        #expect(outcome.status == 0)
        #expect(outcome.complaints.contains("127.0.0.1"))
        #expect(server.requests.isEmpty)
      }
    }
  }

  @Test func `SIGTERM ends the daemon with status 0, and the next run finishes its work`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        let site = LoopbackSite(feeds: 2, articles: 4, on: server)
        let daemon = try Program.start(site.arguments(folder) + ["--allow-private"], environment: quick)
        await server.requests(atLeast: 8)
        daemon.terminate()
        #expect(await daemon.outcome().status == 0)
        _ = try await run(folder, site)
        #expect(try articleLines(in: folder).count == 8)
      }
    }
  }

  @Test func `a daemon that is killed loses nothing and repeats nothing`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        let site = LoopbackSite(feeds: 4, articles: 6, on: server)
        for requests in [3, 9, 15, 21] {
          let daemon = try Program.start(site.arguments(folder) + ["--allow-private"], environment: quick)
          await server.requests(atLeast: requests)
          daemon.kill()
          _ = await daemon.outcome()
        }
        _ = try await run(folder, site)
        let lines = try articleLines(in: folder)
        #expect(lines.count == 24)
        #expect(Set(lines.compactMap { $0["title"] as? String }).count == 24)
        #expect(lines.compactMap { $0["seq"] as? Int } == Array(1...24))
      }
    }
  }

  @Test func `a reader that goes away ends the run with status 74, and its articles wait for the next`()
    async throws
  {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        let site = LoopbackSite(feeds: 4, articles: 6, on: server)
        let outcome = try await Program.run(
          site.arguments(folder) + ["--once", "--allow-private", "--output", "-"], environment: quick,
          readsOutput: false)
        #expect(outcome.status == 74)
        #expect(outcome.complaints.contains("the reader has gone"))
        _ = try await run(folder, site)
        #expect(try articleLines(in: folder).count == 24)
      }
    }
  }

  @Test func `SIGHUP is no reason for a service to die`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        let site = LoopbackSite(feeds: 1, articles: 1, on: server)
        let daemon = try Program.start(site.arguments(folder) + ["--allow-private"], environment: quick)
        await daemon.complaint(containing: "ready")
        await daemon.hangUp(until: "read at start only")
        daemon.terminate()
        #expect(await daemon.outcome().status == 0)
      }
    }
  }

  @Test func `a second daemon on the same state is refused at once`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        let site = LoopbackSite(feeds: 1, articles: 1, on: server)
        let first = try Program.start(site.arguments(folder) + ["--allow-private"], environment: quick)
        await first.complaint(containing: "ready")
        let second = try await run(folder, site)
        #expect(second.status == 69)
        #expect(second.complaints.contains("another winnow is running"))
        first.terminate()
        #expect(await first.outcome().status == 0)
      }
    }
  }

  private let quick = ["WINNOW_FETCH_HOST_DELAY": "0s"]

  private func run(
    _ folder: TemporaryFolder, _ site: LoopbackSite, more: [String] = [], environment: [String: String] = [:]
  ) async throws -> Program.Outcome {
    try await Program.run(
      site.arguments(folder) + ["--once", "--now", "--allow-private"] + more,
      environment: quick.merging(environment) { $1 })
  }

  private func articleLines(in folder: TemporaryFolder) throws -> [[String: Any]] {
    let data = FileManager.default.contents(atPath: folder.path + "/out/articles.ndjson") ?? Data()
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try JSONSerialization.jsonObject(with: $0) as? [String: Any] ?? [:]
    }
  }
}
