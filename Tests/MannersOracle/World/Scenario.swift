import News
import TestSupport

/// A host (or several) with feeds that behave in one way, and the rules that its log shows.
struct Scenario: Sendable {
  typealias Answer = @Sendable (OracleRequest, Moment) -> LoopbackReply

  let name: String
  /// Paths of feeds that are subscribed, `/feed` where nothing is said; a host of its own has none but these and what
  /// `answer` makes of others.
  var feeds = ["/feed"]
  /// Further hosts: `name` is the first.
  var hosts: [String] = []
  let answer: Answer
  let judge: @Sendable (ScenarioLog) -> [Violation]

  init(
    _ name: String, feeds: [String] = ["/feed"], hosts: [String] = [], answer: @escaping Answer,
    judge: @escaping @Sendable (ScenarioLog) -> [Violation]
  ) {
    self.name = name
    self.feeds = feeds
    self.hosts = hosts
    self.answer = answer
    self.judge = judge
  }

  /// The time by the simulated clocks, for replies that hold dates.
  struct Moment: Sendable {
    let elapsed: Duration
    let wall: Timestamp
    let port: Int
  }

  var host: String { Self.host(name) }

  static func host(_ name: String) -> String { "\(name).test" }
}

/// What came to the hosts of one scenario, in order.
struct ScenarioLog: Sendable {
  let requests: [OracleRequest]
  /// How long the simulation ran.
  let end: Duration
  /// Lines of feed-events.ndjson about the scenario's feeds, and titles of the articles of its hosts.
  let events: [String]
  let titles: [String]

  func to(_ path: String) -> [OracleRequest] { requests.filter { $0.path == path } }
}

/// A rule that was broken, with the evidence.
package struct Violation: Sendable, Hashable {
  package let rule: Int
  package let evidence: String

  init(_ rule: Int, _ evidence: String) {
    self.rule = rule
    self.evidence = evidence
  }
}
