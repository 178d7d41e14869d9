import Daemon
import Delivery
import Fetching
import Foundation
import Logging
import News
import Store
import Synchronization
import TestSupport

/// A daemon, a server with all scenarios, and days that pass in seconds.
package final class World: Sendable {
  /// How the daemon lives through the days.
  package enum Life: Sendable {
    /// It runs, and is killed and started again at these moments.
    case daemon(restarts: [Duration])
    /// The same, and at one moment its wall clock is set two hours forward.
    case jumping(restarts: [Duration], at: Duration)
    /// `run --once`, at the multiples of ten minutes at which something is due.
    case cron
  }

  private struct State {
    var requests: [OracleRequest] = []
    var turns: [String: Int] = [:]
    /// What is never answered: when it was asked, by the steady clock, and of whom.
    var endless: [(at: Duration, host: String)] = []
  }

  let clock: SimulatedClock
  private let server: LoopbackServer
  private let folder: String
  private let scenarios: [String: Scenario]
  private let feeds: [String]
  private let state = Mutex(State())

  init(_ scenarios: [Scenario], server: LoopbackServer, folder: String) {
    // A Monday at midnight, so that hours and days to be skipped are where one expects them.
    clock = SimulatedClock(start: Timestamp(milliseconds: 1_700_438_400_000) ?? .epoch)
    self.server = server
    self.folder = folder
    var byHost: [String: Scenario] = [:]
    for scenario in scenarios {
      for host in [scenario.host] + scenario.hosts.map(Scenario.host) { byHost[host] = scenario }
    }
    self.scenarios = byHost
    feeds = scenarios.flatMap { scenario in
      scenario.feeds.map {
        $0.hasPrefix("/") ? server.url($0, host: scenario.host) : server.url("/feed", host: $0)
      }
    }
    server.on("*") { self.answer($0) }
  }

  private func answer(_ sent: LoopbackRequest) -> LoopbackReply {
    clock.touch()
    let host = String((sent.header("Host") ?? "").prefix { $0 != ":" })
    let moment = Scenario.Moment(elapsed: clock.shown, wall: clock.wallClock, port: server.port)
    let turn = state.withLock { state in
      defer { state.turns[host + sent.path, default: 0] += 1 }
      return state.turns[host + sent.path] ?? 0
    }
    let request = OracleRequest(at: moment.elapsed, host: host, turn: turn, sent: sent)
    var reply = scenarios[host]?.answer(request, moment) ?? .missing
    reply.headers.append(("Date", httpDate(moment.wall)))
    let now = clock.elapsed
    state.withLock { state in
      state.requests.append(request.answered(reply))
      if reply.isEndless { state.endless.append((now, host)) }
    }
    return reply
  }

  /// Requests that were never answered and whose deadline is not over.
  private var hangingHosts: [String] {
    let now = clock.elapsed
    return state.withLock { state in
      state.endless.reversed().prefix { now - $0.at < .seconds(60) }.map(\.host)
    }
  }

  /// Whether all that is due is kept back by its host.
  private func isSettled(_ ledger: Ledger) async -> Bool {
    let now = clock.wallClock
    guard let due = try? await dueHosts(ledger, at: now), !due.isEmpty else { return true }
    let resting = (try? await ledger.restingHosts(at: now).map(\.host)) ?? []
    return due.subtracting(resting).subtracting(hangingHosts).isEmpty
  }

  private func dueHosts(_ ledger: Ledger, at now: Timestamp) async throws -> Set<String> {
    let feeds = try await ledger.dueFeeds().filter { max($0.dueAt, $0.notBefore ?? $0.dueAt) <= now }
    let pages = try await ledger.pendingRows().filter { $0.nextTryAt <= now }
    return Set(feeds.map(\.host) + pages.map(\.host))
  }
}

extension World {
  /// Lives through the days.
  func live(_ life: Life, until end: Duration) async throws {
    switch life {
    case .daemon(let restarts):
      for stop in restarts.filter({ $0 < end }) + [end] {
        try await run(once: false, until: stop, isKilled: stop != end)
      }
    case .jumping(let restarts, let jump):
      try await live(.daemon(restarts: restarts.filter { $0 < jump }), until: min(jump, end))
      clock.jump(by: .hours(2))
      try await live(.daemon(restarts: restarts.filter { $0 > jump }), until: end)
    case .cron:
      while clock.elapsed < end {
        let next = try await run(once: true, until: .days(10_000), isKilled: false)
        clock.advance(to: min(max(next, nextTick(after: clock.elapsed)), end))
      }
    }
  }

  private func nextTick(after moment: Duration) -> Duration {
    .minutes(10) * (Int(moment / .minutes(10)) + 1)
  }

  /// - Returns: when the next run has something to do.
  @discardableResult
  private func run(once: Bool, until end: Duration, isKilled: Bool) async throws -> Duration {
    let ledger = try Ledger(directory: "\(folder)/state")
    try await withFetcher(fetchOptions, time: clock.time(.fetcher)) { fetcher in
      let pipeline = pipeline(ledger, fetcher, once: once)
      try await run(pipeline, ledger, until: end, isKilled: isKilled)
    }
    return try await nextWork(ledger)
  }

  /// Until it ends by itself, or is stopped or killed at that moment.
  private func run(_ pipeline: Pipeline, _ ledger: Ledger, until end: Duration, isKilled: Bool) async throws {
    let isOver = Flag()
    let driver = SimulationDriver(
      clock: clock, server: server, hanging: { self.hangingHosts.count },
      isSettled: { await self.isSettled(ledger) }, grain: .minutes(10))
    let feeds = feeds.map(NewSubscription.init(feed:))
    let task = Task {
      defer { isOver.set() }
      try await pipeline.run(feeds: feeds) {}
    }
    await driver.drive(until: end) { isOver.isSet }
    if isKilled { task.cancel() } else { pipeline.stop() }
    await driver.drive(until: .days(20_000)) { isOver.isSet }
    let result = await task.result
    if !isKilled { try result.get() }
  }

  private func nextWork(_ ledger: Ledger) async throws -> Duration {
    let now = clock.wallClock
    let feeds = try await ledger.dueFeeds().map { max($0.dueAt, $0.notBefore ?? $0.dueAt) }
    let pages = try await ledger.pendingRows().map(\.nextTryAt)
    // What is due and was not done waits for a host at rest.
    let waits = (feeds + pages).map { $0 > now ? $0.duration(since: now) : .hours(1) }
    let wait = waits.min() ?? .hours(1)
    let ticks = (clock.elapsed + wait + .minutes(10) - .milliseconds(1)) / .minutes(10)
    return .minutes(10) * Int(ticks)
  }

  private func pipeline(_ ledger: Ledger, _ fetcher: Fetcher, once: Bool) -> Pipeline {
    var options = DaemonOptions()
    options.isOnce = once
    options.hostDelay = { _ in .seconds(1) }
    options.pageDelay = { _ in .seconds(5) }
    return Pipeline(
      options: options, ledger: ledger, fetcher: fetcher,
      destination: .file(OutputFile(path: articles)), events: .file(OutputFile(path: events)),
      time: clock.time(.daemon), logger: Logger(label: "oracle") { _ in SwiftLogNoOpLogHandler() },
      metrics: Metrics())
  }

  private var fetchOptions: FetchOptions {
    var options = FetchOptions()
    options.allowPrivate = true
    options.contact = "https://reader.example/about"
    options.pinnedAddresses = Dictionary(uniqueKeysWithValues: scenarios.keys.map { ($0, "127.0.0.1") })
    return options
  }

  private var articles: String { "\(folder)/out/articles.ndjson" }
  private var events: String { "\(folder)/out/feed-events.ndjson" }
}

extension World {
  /// Everything that came, in order.
  var requests: [OracleRequest] { state.withLock { $0.requests } }

  /// What one scenario is judged by.
  func log(of scenario: Scenario) -> ScenarioLog {
    let hosts = Set([scenario.host] + scenario.hosts.map(Scenario.host))
    let own = { (line: String) in hosts.contains { line.contains("//\($0):") } }
    let titles = lines(of: articles).filter(own).compactMap { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["title"] as? String
    }
    return ScenarioLog(
      requests: requests.filter { hosts.contains($0.host) }, end: clock.shown,
      events: lines(of: events).filter(own), titles: titles)
  }

  private func lines(of file: String) -> [String] {
    let data = FileManager.default.contents(atPath: file) ?? Data()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

extension NewSubscription {
  fileprivate init(feed url: String) {
    self.init(url: url, feedID: FeedID(url: url).text, host: WebURL(url)?.host ?? "", title: nil)
  }
}

extension LoopbackReply {
  /// For what no scenario serves.
  static var missing: LoopbackReply { LoopbackReply(status: 404, body: Array("no such page".utf8)) }

  var isEndless: Bool {
    switch delivery {
    case .hang, .dribble, .stall: true
    default: false
    }
  }
}

/// Something that becomes true once.
private final class Flag: Sendable {
  private let state = Mutex(false)

  var isSet: Bool { state.withLock { $0 } }

  func set() { state.withLock { $0 = true } }
}
