import TestSupport
import Testing

/// A one-line error with its place, the right exit status, and the rest goes on.
@Suite struct BadInputTests {
  @Test func `an unknown key is told with file, line and the nearest key`() async throws {
    try await withTemporaryFolder { folder in
      let file = try folder.write(
        "poll:\n  intervall: 1h\nfeeds:\n  - https://example.org/feed\n", to: "winnow.yaml")
      for command in ["check", "run"] {
        let outcome = try await Program.run([command, "--config", file])
        #expect(outcome.status == 78)
        #expect(outcome.complaints.hasPrefix("\(file):2: "))
        #expect(outcome.complaints.contains("interval"))
      }
    }
  }

  @Test func `one feed is counted as one`() async throws {
    try await withTemporaryFolder { folder in
      let file = try folder.write("feeds: [https://paper.example/]\n", to: "winnow.yaml")
      let outcome = try await Program.run(["check", "--config", file])
      #expect(outcome.output == "\(file): 1 feed, no complaints\n")
    }
  }

  @Test func `a feed without host is told with its line`() async throws {
    try await withTemporaryFolder { folder in
      let file = try folder.write("feeds:\n  - https:///feed.xml\n", to: "winnow.yaml")
      let outcome = try await Program.run(["check", "--config", file])
      #expect(outcome.status == 78)
      #expect(outcome.complaints.hasPrefix("\(file):2: "))
    }
  }

  @Test func `a missing file is status 66, and the other inputs are still read`() async throws {
    try await withTemporaryFolder { folder in
      let feed = try folder.write(
        "<rss version='2.0'><channel><title>T</title></channel></rss>", to: "feed.xml")
      let outcome = try await Program.run(["parse", folder.path + "/none.xml", feed])
      #expect(outcome.status == 66)
      #expect(outcome.complaints == "\(folder.path)/none.xml: no such file\n")
      #expect(outcome.lines.count == 1)
      #expect(try await Program.run(["run", "--config", folder.path + "/none.yaml"]).status == 66)
    }
  }

  @Test func `a feed that is a page is status 65 and says what it is`() async throws {
    try await withTemporaryFolder { folder in
      let page = try folder.write("<!DOCTYPE html><html><title>Sign in</title><p>Please", to: "feed.xml")
      let outcome = try await Program.run(["parse", page])
      #expect(outcome.status == 65)
      #expect(outcome.complaints.hasPrefix("\(page): this is an HTML page titled \"Sign in\""))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func `a page that is none is status 65`() async throws {
    try await withTemporaryFolder { folder in
      let file = try folder.write([0x89] + Array("PNG\r\n\u{1a}\n".utf8) + [0, 0, 0], to: "page.html")
      let outcome = try await Program.run(["extract", file])
      #expect(outcome.status == 65)
      #expect(outcome.complaints.hasPrefix(file))
    }
  }

  @Test(arguments: [
    ["frobnicate"], ["run", "--now"], ["parse"], ["extract", "--jobs", "0", "x"], ["parse", "--batch", "x"],
  ])
  func `wrong words are status 64`(arguments: [String]) async throws {
    let outcome = try await Program.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
  }

  @Test func `no feeds at all is said, not run`() async throws {
    try await withTemporaryFolder { folder in
      let file = try folder.write("", to: "winnow.yaml")
      let outcome = try await Program.run(["run", "--config", file, "--data", folder.path])
      #expect(outcome.status == 78)
      #expect(outcome.complaints.contains("no feeds"))
    }
  }

  @Test func `a state directory that cannot be made is status 74 and named`() async throws {
    let outcome = try await Program.run([
      "run", "--once", "--feed", "file:///none.xml", "--data", "/proc/winnow",
    ])
    #expect(outcome.status == 74)
    #expect(outcome.complaints.contains("/proc/winnow"))
  }

  @Test func `a check refuses what a run would refuse`() async throws {
    try await withTemporaryFolder { folder in
      let file = try folder.write("", to: "winnow.yaml")
      let outcome = try await Program.run(["check", "--config", file])
      #expect(outcome.status == 78)
      #expect(outcome.complaints == "\(file): no feeds; add some under feeds: or in feeds.d/ beside it\n")
    }
  }

  @Test func `a pipe as output file is refused before any server is asked`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        let outcome = try await Program.run([
          "run", "--once", "--allow-private", "--feed", server.url("/feed"), "--data", folder.path,
          "--output", "/dev/full",
        ])
        #expect(outcome.status == 74)
        #expect(outcome.complaints.contains("/dev/full: not an ordinary file; use --output -"))
        #expect(server.requests.isEmpty)
      }
    }
  }

  @Test(arguments: [
    (
      "feed.xml", "<?xml version='1.0'?>\n<rss version='2.0'><channel><title>T</title></channel></rss>",
      "a feed"
    ),
    ("data.html", "{\"title\": \"T\", \"text\": \"words\"}", "JSON"),
  ])
  func `what is written for machines is no article`(name: String, text: String, what: String) async throws {
    try await withTemporaryFolder { folder in
      let file = try folder.write(text, to: name)
      let outcome = try await Program.run(["extract", file])
      #expect(outcome.status == 65)
      #expect(outcome.complaints == "\(file): not a page but \(what)\n")
    }
  }
}
