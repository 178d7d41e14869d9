import Fetching
import News
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct FileTests {
  @Test func `a feed that the operator names is read from its file`() async throws {
    try await withTemporaryFolder { folder in
      try folder.write("<rss/>", to: "my feeds/fünf 100%.xml")
      try await withFetcher { fetcher async throws in
        let reply = try await fetcher.feed("file://\(folder.path)/my%20feeds/f%C3%BCnf%20100%25.xml")
        #expect(reply.status == 200)
        #expect(reply.body == Array("<rss/>".utf8))
        #expect(reply.contentType == "application/xml")
      }
    }
  }

  @Test(
    arguments: [
      ("a.json", "application/json"), ("a.HTML", "text/html"), ("a.txt", "text/plain"), ("a.b/c", nil),
    ] as [(String, String?)])
  func `the name says the type`(name: String, type: String?) async throws {
    try await withTemporaryFolder { folder in
      let path = try folder.write("x", to: name)
      try await withFetcher { fetcher async throws in
        #expect(try await fetcher.feed("file://" + path).contentType == type)
      }
    }
  }

  @Test func `a page is read from under its feed's folder and from nowhere else`() async throws {
    try await withTemporaryFolder { folder in
      try folder.write("<p>in", to: "site/news/1.html")
      try folder.write("<p>out", to: "site-of-others/2.html")
      try folder.write("<p>secret", to: "secret.html")
      try folder.link("site/link.html", to: "\(folder.path)/secret.html")
      try folder.link("shortcut", to: "\(folder.path)/site")
      try await withFetcher { fetcher async throws in
        func page(_ name: String, root: String? = "site") -> FetchRequest {
          let root = root.map { "\(folder.path)/\($0)" }
          return FetchRequest(url: "file://\(folder.path)/\(name)", resource: .page, fileRoot: root)
        }
        #expect(try await fetcher.reply(page("site/news/1.html")).body == Array("<p>in".utf8))
        #expect(
          try await fetcher.reply(page("shortcut/news/1.html", root: "shortcut")).body == Array("<p>in".utf8))
        let refused = [
          "site-of-others/2.html", "site/link.html", "site/../secret.html", "site/%2e%2e/secret.html",
          "site/..%2fsecret.html",
        ]
        for name in refused {
          #expect(await fetcher.failure(page(name))?.code == "file_outside_root", "\(name)")
        }
        #expect(await fetcher.failure(page("site/news/1.html", root: nil))?.code == "file_outside_root")
        #expect(await fetcher.failure(page("site/news/9.html"))?.code == "file_missing")
      }
    }
  }

  @Test func `folders, devices and missing files are refused`() async throws {
    try await withTemporaryFolder { folder in
      try await withFetcher { fetcher async throws in
        #expect(await fetcher.failure("file://\(folder.path)") == .isDirectory(path: folder.path))
        #expect(await fetcher.failure("file:///dev/null")?.code == "file_unreadable")
        #expect(
          await fetcher.failure("file://\(folder.path)/none.xml")
            == .fileMissing(path: "\(folder.path)/none.xml"))
        #expect(await fetcher.failure("file://elsewhere.example/feed.xml")?.code == "bad_url")
      }
    }
  }

  @Test func `limits and gzip hold for files too`() async throws {
    var options = FetchOptions()
    options.maxFeedBytes = 1000
    try await withTemporaryFolder { folder in
      let large = try folder.write([UInt8](repeating: 0x78, count: 1001), to: "large.xml")
      let packed = try folder.write(gzipped(Array("<rss/>".utf8)), to: "feed.xml.gz")
      try await withFetcher(options) { fetcher async throws in
        #expect(await fetcher.failure("file://" + large) == .tooLarge(limit: 1000))
        #expect(try await fetcher.feed("file://" + packed).body == Array("<rss/>".utf8))
      }
    }
  }
}
