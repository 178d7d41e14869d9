import Foundation
import TestSupport
import Testing

/// `winnow feeds` by the real binary.
@Suite struct FeedsCommandTests {
  /// A configuration in a folder of its own.
  private struct Setup {
    let folder: TemporaryFolder
    let config: String

    init(_ folder: TemporaryFolder, feeds: String = "feeds:\n") throws {
      self.folder = folder
      config = try folder.write(
        "fetch: {allow_private: true, host_delay: 0s}\noutput: {state_dir: \(folder.path)/state}\n" + feeds,
        to: "winnow.yaml")
    }

    func run(_ arguments: String..., input: String = "") async throws -> Program.Outcome {
      try await Program.run(["feeds"] + arguments + ["--config", config], input: input)
    }

    func content(_ name: String) -> String? {
      FileManager.default.contents(atPath: "\(folder.path)/\(name)").map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  private let feed = LoopbackReply(
    "<rss version='2.0'><channel><title>T</title><item><title>A</title></item></channel></rss>",
    type: "application/rss+xml")

  private func page(_ links: String...) -> LoopbackReply {
    let links = links.map { "<link rel=alternate type='application/rss+xml' href='\($0)'>" }.joined()
    return LoopbackReply("<!DOCTYPE html><html><head>\(links)</head><body>x</body></html>", type: "text/html")
  }

  @Test func `a feed is fetched, added once, and listed before it was ever polled`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        let setup = try Setup(folder)
        try folder.write("# my own\nhttps://a.example/ # good", to: "feeds.d/added.txt")
        server.on("/feed.xml", feed)
        let added = try await setup.run("add", server.url("/feed.xml"))
        #expect(added.status == 0, "\(added.complaints)")
        #expect(added.complaints.contains("1 entries, \"T\""))
        let list = "# my own\nhttps://a.example/ # good\n\(server.url("/feed.xml"))\n"
        #expect(setup.content("feeds.d/added.txt") == list)
        let again = try await setup.run("add", server.url("/feed.xml#x"))
        #expect(
          again.status == 0 && again.output.contains("already listed at")
            && again.output.contains("added.txt:3"))
        #expect(setup.content("feeds.d/added.txt") == list)
        let lines = try await setup.run("list").lines
        #expect(
          lines == [
            "https://a.example/\t-\tnever polled\t-\t-", "\(server.url("/feed.xml"))\t-\tnever polled\t-\t-",
          ])
      }
    }
  }

  @Test func `commands at the same time lose none of each other's changes`() async throws {
    try await withTemporaryFolder { folder in
      let setup = try Setup(folder)
      let urls = (0..<12).map { "https://a.example/\($0)" }
      try await withThrowingTaskGroup(of: Int32.self) { group in
        for url in urls { group.addTask { try await setup.run("add", "--no-check", url).status } }
        for try await status in group { #expect(status == 0) }
      }
      let lines = try #require(setup.content("feeds.d/added.txt")).split(separator: "\n").map(String.init)
      #expect(lines.sorted() == urls.sorted())
    }
  }

  @Test func `a page leads to its feed; of several, one must be chosen`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        let setup = try Setup(folder)
        server.on("/", page("feed.xml"))
        server.on("/two", page("/feed.xml", "/comments.xml"))
        server.on("/none", page())
        server.on("/broken", page("/two"))
        server.on("/feed.xml", feed)
        let several = try await setup.run("add", server.url("/two"))
        #expect(several.status == 65)
        #expect(several.lines == [server.url("/feed.xml"), server.url("/comments.xml")])
        #expect(try await setup.run("add", server.url("/none")).status == 65)
        #expect(try await setup.run("add", server.url("/broken")).status == 65)
        #expect(try await setup.run("add", server.url("/missing")).status == 69)
        #expect(setup.content("feeds.d/added.txt") == nil)
        #expect(try await setup.run("add", server.url("/")).status == 0)
        #expect(setup.content("feeds.d/added.txt") == server.url("/feed.xml\n"))
        let asked = server.requests.count
        #expect(try await setup.run("add", "--no-check", server.url("/later.xml")).status == 0)
        #expect(server.requests.count == asked)
      }
    }
  }

  @Test func `a page of the network that announces a file of this machine announces nothing`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        let setup = try Setup(folder)
        let file = try folder.write(feed.body, to: "feed.xml")
        server.on("/", page("file://\(file)"))
        let outcome = try await setup.run("add", server.url("/"))
        #expect(outcome.status == 65 && outcome.complaints.contains("announces no feed"))
        #expect(setup.content("feeds.d/added.txt") == nil)
      }
    }
  }

  @Test func `an address that cannot be one is bad input, a directory that cannot be made is said`()
    async throws
  {
    try await withTemporaryFolder { folder in
      let setup = try Setup(folder)
      #expect(try await setup.run("add", "a.example").status == 65)
      try folder.write("in the way", to: "feeds.d")
      let outcome = try await setup.run("add", "--no-check", "https://a.example/")
      #expect(outcome.status == 74)
      #expect(outcome.complaints.contains("cannot write"))
    }
  }

  @Test func `a feed is removed from every list, and one of the YAML is named with its line`() async throws {
    try await withTemporaryFolder { folder in
      let setup = try Setup(folder, feeds: "feeds:\n  - https://y.example/\n")
      try folder.write("https://a.example/\nhttps://b.example/\n", to: "feeds.d/one.txt")
      try folder.write(
        "<opml><body>\n<outline xmlUrl='https://b.example/'/>\n<outline xmlUrl='https://c.example/'/>\n</body></opml>\n",
        to: "feeds.d/two.opml")
      #expect(try await setup.run("remove", "https://b.example/").status == 0)
      #expect(setup.content("feeds.d/one.txt") == "https://a.example/\n")
      #expect(
        setup.content("feeds.d/two.opml")
          == "<opml><body>\n<outline xmlUrl='https://c.example/'/>\n</body></opml>\n")
      #expect(try await setup.run("remove", "https://b.example/").status == 65)
      let byHand = try await setup.run("remove", "https://y.example/")
      #expect(byHand.status == 65 && byHand.complaints.contains("winnow.yaml:4: the feed is listed here"))
    }
  }

  @Test func `a list says how the polls went, while the daemon runs`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        let feeds = ["/good", "/bad", "/gone"].map { "  - \(server.url($0))\n" }.joined()
        let setup = try Setup(folder, feeds: "feeds:\n\(feeds)")
        server.on("/good", feed)
        server.on("/bad", LoopbackReply(status: 500, body: Array("<h1>Out of order.</h1>".utf8)))
        server.on("/gone", LoopbackReply(status: 410))
        let run = ["run", "--config", setup.config, "--output", "\(folder.path)/out.ndjson"]
        #expect(try await Program.run(run + ["--once"]).status == 0)
        // It holds the ledger; nothing is due.
        let daemon = try Program.start(run)
        await daemon.complaint(containing: "ready")
        let text = try await setup.run("list").lines.map { $0.split(separator: "\t").map(String.init) }
        let json = try await setup.run("list", "--json").lines.map {
          try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
        }
        daemon.terminate()
        _ = await daemon.outcome()
        #expect(
          text.map { $0[1...2] } == [
            ["T", "ok"], ["-", "failing 1 time: HTTP status 500"],
            ["-", "gone: HTTP status 410, gone for good"],
          ])
        #expect(text.map { $0[4] == "-" } == [false, false, true])
        #expect(json.map { $0["state"] as? String } == ["ok", "failing", "gone"])
        #expect(json[1]["failures"] as? Int == 1)
        let shown = try await setup.run("show", server.url("/good")).lines
        #expect(shown.contains { $0.hasPrefix("state: well; next poll in ") })
        #expect(shown.last?.contains("  200, ") == true)
        #expect(shown.last?.contains(" 1 new entry, next in 1 h") == true)
        let bad = try await setup.run("show", server.url("/bad"))
        #expect(bad.lines.contains("it said: Out of order."))
        #expect(bad.lines.last?.hasSuffix("because it failed") == true)
        #expect(try await setup.run("show", "https://nobody.example/").status == 65)
      }
    }
  }

  @Test func `what is exported is imported without a loss, and known feeds are passed over`() async throws {
    try await withTemporaryFolder { folder in
      let old = try Setup(
        folder,
        feeds: """
          feeds:
            - {url: "https://a.example/?a&b", title: 'A "<&>"', tags: [News, "x, y/z"]}
            - https://b.example/
            - {url: https://c.example/, tags: [News], interval: 2h}

          """)
      let exported = try await old.run("export")
      #expect(exported.complaints.contains("the options of 1 feeds"))
      try await withTemporaryFolder { other in
        let new = try Setup(other, feeds: "feeds:\n  - https://b.example\n")
        let file = try other.write(exported.output, to: "my feeds!.xml")
        let first = try await new.run("import", file)
        #expect(first.status == 0 && first.output.contains("my-feeds-.opml: 2 new, 1 known, 0 invalid"))
        let rest = exported.output.split(separator: "\n").filter { !$0.contains("b.example") }
        let again = try await new.run("export").output.split(separator: "\n").filter {
          !$0.contains("b.example")
        }
        #expect(Set(again) == Set(rest))
        let twice = try await new.run("import", "-", input: exported.output)
        #expect(twice.status == 0 && twice.output.contains("0 new, 3 known"))
      }
    }
  }

  @Test func `plain addresses become a plain list`() async throws {
    try await withTemporaryFolder { folder in
      let setup = try Setup(folder)
      let outcome = try await setup.run(
        "import", "-", input: "https://a.example/\nhttps://a.example\nnonsense\n")
      #expect(outcome.output.contains("imported.txt: 1 new, 1 known, 1 invalid"))
      #expect(setup.content("feeds.d/imported.txt") == "https://a.example/\n")
      #expect(try await setup.run("export", "--format", "txt").output == "https://a.example/\n")
    }
  }
}
