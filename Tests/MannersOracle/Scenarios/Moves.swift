import TestSupport

/// Rule 19: which redirects are believed.
let moveScenarios: [Scenario] = [
  Scenario("moved") { request, _ in
    request.path == "/feed" ? .redirect("/new", status: 301) : unchanging(request)
  } judge: { log in
    let (old, new) = (log.to("/feed"), log.to("/new"))
    let straight = new.first { new in !old.contains { abs(($0.at - new.at) / .seconds(1)) < 60 } }
    let early = straight.map { $0.at < .days(7) } ?? false
    let late = log.end > .days(9) && old.contains { $0.at > .hours(24 * 8 + 12) }
    return (early ? [Violation(19, "\(straight?.description ?? ""): adopted before a week")] : [])
      + (late ? [Violation(19, "the old address is still asked after eight days")] : [])
      + new.goesOn(until: log.end, within: .hours(29), rule: 19)
  },

  // Four feeds that all move to one page: an error of the server, not a move.
  Scenario("crowd", feeds: (1...4).map { "/feed\($0)" }) { request, _ in
    request.path == "/all" ? unchanging(request) : .redirect("/all", status: 301)
  } judge: { log in
    (1...4).flatMap { log.to("/feed\($0)").goesOn(until: log.end, within: .hours(29), rule: 19) }
  },
  Scenario("moved-nowhere") { request, _ in
    request.path == "/feed" ? .redirect("/gone", status: 301) : failure(404)
  } judge: { log in
    log.to("/feed").goesOn(until: log.end, within: .hours(29), rule: 19)
  },
  Scenario("moved-login") { request, _ in
    request.path == "/feed" ? .redirect("/login", status: 308) : loginPage
  } judge: { log in
    log.to("/feed").goesOn(until: log.end, within: .hours(29), rule: 19)
  },
  Scenario("moved-for-now") { request, _ in
    request.path == "/feed" ? .redirect("/elsewhere", status: 302) : unchanging(request)
  } judge: { log in
    log.to("/feed").goesOn(until: log.end, within: .hours(29), rule: 19)
  },
]
