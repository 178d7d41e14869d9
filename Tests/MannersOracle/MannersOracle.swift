import TestSupport

// Judges the daemon by what servers see of it: a server of one behaviour a host, days that pass in seconds, and the rules
// by number.

/// The verdicts of one life, and what it took.
package struct MannersReport: Sendable {
  package let verdicts: [Verdict]
  package let requests: Int
  /// All requests, a line each.
  package let log: [String]

  package func verdict(_ rule: Int) -> Verdict? { verdicts.first { $0.rule == rule } }
}

/// Lives through so many days and judges them.
package func judgeManners(_ life: World.Life, days: Int) async throws -> MannersReport {
  try await withTemporaryFolder { folder in
    try await withLoopbackServer { server in
      let world = World(allScenarios, server: server, folder: folder.path)
      try await world.live(life, until: .days(days))
      return report(of: world, life)
    }
  }
}

/// The moments at which a daemon is killed, none of them where something would be due anyway.
package let usualRestarts: [Duration] = [.minutes(44), .hours(25), .hours(77) + .minutes(13)]

/// When the wall clock is set forward.
package let usualJump: Duration = .hours(121)

private let allScenarios: [Scenario] =
  validatorScenarios + floorScenarios + refusalScenarios + failureScenarios + moveScenarios + pageScenarios

private func report(of world: World, _ life: World.Life) -> MannersReport {
  let requests = world.requests
  let restarts: [Duration] =
    switch life {
    case .daemon(let moments), .jumping(let moments, _): moments
    case .cron: []
    }
  let jump: Duration? = if case .jumping(_, let moment) = life { moment } else { nil }
  let broken =
    GeneralChecks(requests: requests, restarts: restarts, jump: jump).violations
    + allScenarios.flatMap { $0.judge(world.log(of: $0)) }
  let byRule = Dictionary(grouping: broken) { $0.rule }
  let verdicts = Rules.names.keys.sorted().map { Verdict(rule: $0, violations: byRule[$0] ?? []) }
  return MannersReport(verdicts: verdicts, requests: requests.count, log: requests.map(\.description))
}
