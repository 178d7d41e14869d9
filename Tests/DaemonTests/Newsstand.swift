import Daemon
import Delivery
import Fetching
import Foundation
import Logging
import News
import Store
import Synchronization
import TestSupport

/// A whole daemon in a folder of its own, against a loopback site; time stands still but for what tests advance.
final class Newsstand: Sendable {
  let folder: TemporaryFolder
  let now = Mutex(Timestamp(milliseconds: 1_700_000_000_000) ?? .epoch)

  /// Where state and output lie.
  let root: String

  init(in folder: TemporaryFolder, named name: String = "data") {
    self.folder = folder
    root = "\(folder.path)/\(name)"
  }

  /// Hosts that are the loopback server by another name.
  static let names = Dictionary(uniqueKeysWithValues: (0...9).map { ("site\($0).example", "127.0.0.1") })

  var output: String { "\(root)/out/articles.ndjson" }

  /// The lines written so far, parsed.
  var lines: [[String: Any]] {
    get throws {
      let data = FileManager.default.contents(atPath: output) ?? Data()
      return try data.split(separator: UInt8(ascii: "\n")).map {
        try JSONSerialization.jsonObject(with: $0) as? [String: Any] ?? [:]
      }
    }
  }

  var titles: [String] {
    get throws { try lines.compactMap { $0["title"] as? String }.sorted() }
  }

  func advance(seconds: Int64) {
    now.withLock { $0 = $0.advanced(bySeconds: seconds) }
  }

  /// One run with `--once`; returns what it counted.
  @discardableResult
  func runOnce(_ feeds: [String], change: (inout DaemonOptions) -> Void = { _ in }) async throws
    -> Metrics.Counts
  {
    advance(seconds: 1)
    var options = DaemonOptions()
    options.isOnce = true
    // Tests count requests; those of robots.txt switch it on.
    options.robots = .none
    change(&options)
    let metrics = Metrics()
    try await withPipeline(options, metrics) {
      try await $0.run(feeds: feeds.map(NewSubscription.init(url:))) {}
    }
    return metrics.snapshot
  }

  func withPipeline(
    _ options: DaemonOptions, _ metrics: Metrics = Metrics(), _ body: (Pipeline) async throws -> Void
  ) async throws {
    let ledger = try Ledger(directory: "\(root)/state")
    var fetching = FetchOptions()
    fetching.allowPrivate = true
    fetching.hostDelay = .zero
    fetching.pageDelay = .zero
    fetching.pinnedAddresses = Self.names
    try await withFetcher(fetching, time: realTime) { fetcher in
      let pipeline = Pipeline(
        options: options, ledger: ledger, fetcher: fetcher, destination: .file(OutputFile(path: output)),
        events: .file(OutputFile(path: "\(root)/out/feed-events.ndjson")), time: time,
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, metrics: metrics)
      try await body(pipeline)
    }
  }

  /// The ledger, between two runs.
  func ledger() throws -> Ledger { try Ledger(directory: "\(root)/state") }

  /// Waits are short: a test advances the clock before it begins, not while it runs.
  private var time: TimeSource {
    let real = realTime
    return TimeSource(now: real.now, elapsed: real.elapsed) { wait in
      try await real.sleep(min(wait, .milliseconds(5)))
    }
  }

  /// For the fetcher: its deadlines are waits as well, and must not be short.
  private var realTime: TimeSource { TimeSource(ContinuousClock(), now: { self.now.withLock { $0 } }) }
}

extension NewSubscription {
  init(url: String) {
    self.init(url: url, feedID: FeedID(url: url).text, host: WebURL(url)?.host ?? "", title: nil)
  }
}

/// Lends a server with a feed of so many articles at `/feed.xml`, and a newsstand.
func withNewsstand(articles: Int = 3, _ body: (Newsstand, LoopbackServer) async throws -> Void) async throws {
  try await withTemporaryFolder { folder in
    try await withLoopbackServer { server in
      server.on(
        "/feed.xml", feed(of: 1...articles).with("ETag", "\"v1\"").with("Last-Modified", "a while ago"))
      for number in 1...articles { server.on("/\(number).html", page(number)) }
      try await body(Newsstand(in: folder), server)
    }
  }
}

/// An RSS feed with the articles of these numbers.
func feed(of numbers: ClosedRange<Int>, saying more: String = "") -> LoopbackReply {
  let items = numbers.map { number in
    """
    <item><title>Article \(number)</title><link>/\(number).html</link><guid>g\(number)</guid>
    <description>The teaser of article \(number).</description></item>
    """
  }
  return LoopbackReply(
    "<rss version=\"2.0\"><channel><title>Loopback Times</title>\(more)\(items.joined())</channel></rss>",
    type: "application/rss+xml")
}

/// A page whose text is unlike any other's.
func page(_ number: Int) -> LoopbackReply {
  let paragraphs = (1...4).map { part in
    "<p>Paragraph \(part) of article \(number) tells, in a sentence long enough to be taken for one, what happened "
      + "on street \(number * 7 + part) of the town, and why its people came back the next morning.</p>"
  }
  return LoopbackReply(
    """
    <!DOCTYPE html><html lang="en"><head><title>Article \(number)</title></head><body><nav><a href="/">Home</a></nav>
    <article><h1>Article \(number)</h1>\(paragraphs.joined())</article></body></html>
    """, type: "text/html; charset=utf-8")
}
