import TestSupport

/// Rules 17, 18, 20 and 33: what fails, what is gone, and what never ends.
let failureScenarios: [Scenario] = [
  Scenario("failing") { _, _ in
    failure(500, "The database is asleep; write to <b>webmaster@failing.test</b>.")
  } judge: { log in
    let feed = log.to("/feed")
    let gaps = feed.pairs.map { $0.second.at - $0.first.at }
    let isSlower = zip(gaps, gaps.dropFirst()).allSatisfy { $1 > $0 * 0.9 }
    return (isSlower ? [] : [Violation(17, "gaps \(gaps.map(\.clock).joined(separator: ", "))")])
      + (log.end > .days(6) ? feed.ends(slowerThan: .hours(20), rule: 17) : [])
      + feed.goesOn(until: log.end, within: .hours(29), rule: 17)
      + (log.events.contains { $0.contains("The database is asleep") }
        ? [] : [Violation(33, "no event tells what the server said")])
  },

  Scenario("recovering") { request, moment in
    (.hours(2)...(.hours(8))).contains(moment.elapsed)
      ? failure(502) : hourly(request, moment, until: .hours(40))
  } judge: { log in
    let after = log.to("/feed").filter { $0.reply.status < 400 && .hours(8) < $0.at && $0.at < .hours(38) }
    guard log.end > .days(2) else { return [] }
    return (after.first.map { $0.at < .hours(20) } ?? false)
      ? after.slower(than: .hours(2), rule: 17) : [Violation(17, "not asked again after it recovered")]
  },

  Scenario("gone") { request, moment in
    request.turn < 2 ? hourly(request, moment) : failure(410)
  } judge: { log in
    let after = log.to("/feed").drop { $0.reply.status != 410 }
    let broken = after.dropFirst().map { Violation(18, "\($0): after it was gone") }
    return after.isEmpty ? [Violation(18, "never seen to be gone")] : Array(broken)
  },

  Scenario("lost") { request, moment in
    (2...5).contains(request.turn) ? failure(404) : hourly(request, moment)
  } judge: { log in
    log.to("/feed").goesOn(until: log.end, within: .hours(29), rule: 18)
  },

  // Accepts and never answers; and a body of a byte at a time, without end.
  Scenario("hanging") { _, _ in
    LoopbackReply(delivery: .hang)
  } judge: { log in
    log.to("/feed").closer(than: .hours(1), rule: 17) + log.count("/feed", in: 3...60, rule: 17)
  },
  Scenario("dripping") { _, _ in
    LoopbackReply(delivery: .dribble)
  } judge: { log in
    log.to("/feed").closer(than: .hours(1), rule: 17) + log.count("/feed", in: 3...60, rule: 17)
  },

  Scenario("breaking") { request, _ in
    var reply = document(1...3, of: request.host).with("ETag", "\"\(request.turn)\"")
    reply.delivery = .cut(after: 100)
    return reply
  } judge: { log in
    log.to("/feed").dropFirst().filter(\.isConditional).map {
      Violation(10, "\($0): of a body that broke off")
    }
  },

  Scenario("circle") { request, _ in
    switch request.path {
    case "/feed": .redirect("/b")
    case "/b": .redirect("/c")
    case "/c": .redirect("/feed")
    default: .missing
    }
  } judge: { log in
    hops(log)
  },

  Scenario("chain") { request, _ in
    .redirect("/c\((Int(request.path.dropFirst(2)) ?? 0) + 1)")
  } judge: { log in
    hops(log)
  },
]

/// That no poll follows more than five redirects.
private func hops(_ log: ScenarioLog) -> [Violation] {
  let polls = log.to("/feed").map(\.at)
  let most =
    zip(polls, polls.dropFirst() + [.days(10_000)]).map { start, end in
      log.requests.count { start <= $0.at && $0.at < end && $0.at < start + .minutes(5) }
    }.max() ?? 0
  return most <= 6 ? [] : [Violation(20, "\(most) requests for one poll")]
}
