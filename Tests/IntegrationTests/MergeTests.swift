import Foundation
import TestSupport
import Testing

/// `winnow extract` and the daemon, given the same page and the same entry.
@Suite struct MergeTests {
  @Test func `the daemon and extract make the same article of a page and its entry`() async throws {
    try await withTemporaryFolder { folder in
      try await withLoopbackServer { server in
        server.on("/feed.atom", LoopbackReply(Self.feed, type: "application/atom+xml"))
        for page in Self.pages { server.on("/\(page.name)", LoopbackReply(page.html, type: Self.type)) }
        let lines = try await daemonLines(folder, server)
        let answers = try await extractAnswers(folder, server)
        #expect(lines.count == Self.pages.count)
        for page in Self.pages {
          let line = try #require(lines.first { $0["url"] as? String == server.url("/\(page.name)") })
          let answer = try #require(answers[page.name])
          for key in Self.shared {
            #expect(line[key] as? NSObject == answer[key] as? NSObject, "\(key) of \(page.name)")
          }
          #expect(line["text_from"] as? String == page.textFrom, "\(page.name)")
          #expect(line["text"] != nil, "\(page.name)")
        }
      }
    }
  }

  /// All that does not come of the ledger, the clock or the server.
  private static let shared = [
    "title", "standfirst", "description", "authors", "published_at", "published_from", "modified_at", "lang",
    "lang_from", "site", "host", "section", "tags", "image", "images", "access", "license", "words",
    "text_hash", "text_from", "warnings", "extractor", "text",
  ]

  private static let type = "text/html; charset=utf-8"

  private func daemonLines(_ folder: TemporaryFolder, _ server: LoopbackServer) async throws
    -> [[String: Any]]
  {
    let outcome = try await Program.run(
      ["run", "--once", "--allow-private", "--output", "-", "--data", folder.path]
        + ["--feed", server.url("/feed.atom")], environment: ["WINNOW_FETCH_HOST_DELAY": "0s"])
    return try outcome.lines.map(object)
  }

  /// The answers to the same pages with the entries as `winnow parse` tells them, by name.
  private func extractAnswers(_ folder: TemporaryFolder, _ server: LoopbackServer) async throws
    -> [String: [String: Any]]
  {
    let feed = try folder.write(Self.feed, to: "feed.atom")
    let parsed = try await Program.run(
      ["parse", "--batch"], input: "\(feed)\t\(server.url("/feed.atom"))\tapplication/atom+xml\n")
    let entries = try #require(try parsed.lines.first.map(object)?["entries"] as? [[String: Any]])
    let questions = try Self.pages.map { page in
      let link = server.url("/\(page.name)")
      let entry = try #require(entries.first { $0["link"] as? String == link })
      let path = try folder.write(page.html, to: page.name)
      let question: [String: Any] = [
        "id": page.name, "url": link, "path": path, "content_type": Self.type, "entry": entry,
      ]
      return String(decoding: try JSONSerialization.data(withJSONObject: question), as: UTF8.self) + "\n"
    }
    let answers = try await Program.run(["extract", "--batch"], input: questions.joined()).lines.map(object)
    return Dictionary(uniqueKeysWithValues: answers.map { ($0["id"] as? String ?? "", $0) })
  }

  private func object(_ line: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
  }
}

extension MergeTests {
  private struct SitePage {
    let name: String
    /// What the line must say that its text comes from.
    let textFrom: String
    let html: String
  }

  private static let pages = [
    SitePage(
      name: "whole.html", textFrom: "page",
      html: """
        <html lang="en"><head><title>The ferry stays – Quay Post</title>
        <meta property="og:site_name" content="Quay Post"><meta name="keywords" content="Ferry, Harbour">
        <meta property="article:published_time" content="2026-11-20T10:00:00+01:00"></head>
        <body><h1>The ferry stays</h1><p class="byline">By Eva Holz</p><article>\(prose("whole"))</article></body>
        """),
    // The page leaves all to the feed that it can.
    SitePage(name: "bare.html", textFrom: "page", html: "<article>\(prose("bare"))</article>"),
    SitePage(
      name: "wall.html", textFrom: "feed",
      html: "<title>Tides</title><h1>Tides</h1><p>Subscribe to read on about the tides of this year.</p>"),
    SitePage(
      name: "challenge.html", textFrom: "summary",
      html: "<title>Just a moment...</title><h1>Just a moment...</h1><p>Checking your browser.</p>"),
  ]

  private static func prose(_ name: String) -> String {
    (1...4).map { part in
      "<p>In part \(part) of \(name) the council hears at length why house number \(part * 17) was built where "
        + "nobody had expected it to stand, and it decides after a long evening that it may stay.</p>"
    }.joined()
  }

  private static let feed = """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Quay Post</title><id>urn:quay</id>
    \(item("whole.html", "<summary>What the ferry does.</summary><category term='Ports, harbours'/>"))
    \(item(
      "bare.html",
      "<category term='Ports, harbours'/><link rel='enclosure' type='image/jpeg' href='/bare.jpg'/>"))
    \(item("wall.html", "<content type='html'>\(escaped(prose("wall")))</content>"))
    \(item("challenge.html", "<summary type='html'>\(escaped("<p>The clock of the tower stands still.</p>"))</summary>"))
    </feed>
    """

  private static func item(_ name: String, _ more: String) -> String {
    """
    <entry><id>urn:quay:\(name)</id><title>Entry of \(name)</title><link href="/\(name)"/>
    <updated>2026-11-21T08:00:00Z</updated><author><name>admin</name></author>\(more)</entry>
    """
  }

  private static func escaped(_ html: String) -> String {
    html.replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;")
  }
}
