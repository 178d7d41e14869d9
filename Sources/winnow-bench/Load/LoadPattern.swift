import Foundation

/// Requests to repeat with another client, as a file: `MILLISECONDS<tab>URL<tab>ETAG<tab>0|1` (closes) a line.
enum LoadPattern {
  /// A request as the load server saw it.
  struct Request: Sendable {
    /// Seconds since the server began.
    let at: Float
    let feed: Int32
    let closes: Bool
  }

  struct Step: Sendable {
    let at: Duration
    let url: String
    let etag: String
    let closes: Bool
  }

  static func write(_ state: LoadLog.State, of addresses: LoadAddresses, to path: String) throws {
    let begin = state.pattern.first?.at ?? 0
    let lines = state.pattern.map { request in
      let feed = Int(request.feed)
      let milliseconds = Int((request.at - begin) * 1000)
      return "\(milliseconds)\t\(addresses.feed(feed))\t\(loadETag(feed, state.feeds[feed].revision))\t"
        + (request.closes ? "1\n" : "0\n")
    }
    try Data(lines.joined().utf8).write(to: URL(filePath: path))
  }

  static func read(_ path: String) throws -> [Step] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t")
      guard fields.count == 4, let at = Int(fields[0]) else { return nil }
      return Step(
        at: .milliseconds(at), url: String(fields[1]), etag: String(fields[2]), closes: fields[3] == "1")
    }
  }
}

/// Where the feeds of a load run are.
struct LoadAddresses: Sendable {
  let plan: LoadPlan
  let port: Int

  func feed(_ feed: Int) -> String {
    "http://\(plan.address(of: Int(plan.hosts[feed]))):\(port)/f/\(feed)"
  }
}
