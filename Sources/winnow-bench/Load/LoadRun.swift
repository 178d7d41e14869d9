import Foundation

/// The folder of a load run: configuration, list of feeds, state, output, log.
struct LoadFolder: Sendable {
  let path: String

  var output: String { "\(path)/data/out/articles.ndjson" }
  var pattern: String { "\(path)/pattern.tsv" }

  /// - Parameter interval: of every feed, neither less nor more: the schedule must be known to the judge.
  func write(_ addresses: LoadAddresses, interval: Duration, hostDelay: String) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: "\(path)/feeds.d", withIntermediateDirectories: true)
    let seconds = "\(interval.components.seconds)s"
    let configuration = """
      poll: {interval: \(seconds), min_interval: \(seconds), max_interval: \(seconds)}
      fetch: {host_delay: \(hostDelay), allow_private: true}
      extract: {min_feed_words: 20}
      """
    try Data(configuration.utf8).write(to: URL(filePath: "\(path)/winnow.yaml"))
    let list = addresses.plan.shuffled.map { addresses.feed($0) + "\n" }.joined()
    try Data(list.utf8).write(to: URL(filePath: "\(path)/feeds.d/load.txt"))
  }

  func start(_ binary: String, _ more: [String] = [], descriptors: Int?) throws -> DaemonProcess {
    try DaemonProcess(
      binary, ["run", "--config", "\(path)/winnow.yaml", "--data", "\(path)/data", "--allow-private"] + more,
      log: "\(path)/daemon.log", descriptors: descriptors)
  }

  /// Bytes below the state directory.
  var ledgerBytes: Int {
    let state = "\(path)/data/state"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: state)) ?? []
    return names.reduce(0) { sum, name in
      let size = try? FileManager.default.attributesOfItem(atPath: "\(state)/\(name)")[.size] as? Int
      return sum + (size ?? 0)
    }
  }

  var outputBytes: Int {
    (try? FileManager.default.attributesOfItem(atPath: output)[.size] as? Int) ?? 0
  }
}

/// A stretch of a run: what happened in it and what it cost.
struct LoadStretch: Sendable {
  let from: LoadMoment
  let to: LoadMoment

  var seconds: Double { to.at - from.at }
  var cpu: Double { to.cpu - from.cpu }
  var polls: Int { to.totals.polls - from.totals.polls }
  var unchanged: Int { to.totals.unchanged - from.totals.unchanged }

  var summary: String {
    guard polls > 0 else { return "no polls" }
    let perPoll = Int(cpu * 1e6 / Double(polls))
    return String(
      format: "%.0f s, %d polls (%d unchanged), %.0f/s, %.2f s CPU, %d µs a poll", seconds, polls, unchanged,
      Double(polls) / seconds, cpu, perPoll)
  }
}

struct LoadMoment: Sendable {
  let at: Double
  let cpu: Double
  let totals: LoadTotals
}
