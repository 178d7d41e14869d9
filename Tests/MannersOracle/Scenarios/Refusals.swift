import News
import TestSupport

/// Rules 14 to 16, 31, 37 and 38: what servers ask for when they refuse.
let refusalScenarios: [Scenario] =
  refusals.map { name, rule, reply in
    Scenario(name, feeds: ["/feed", "/feed2"]) { request, moment in
      // First all is well, so that there is something to be refused; then one refusal a day.
      guard request.path == "/feed", moment.elapsed > .hours(2), request.turn % 3 == 1 else {
        return hourly(request, moment)
      }
      return reply(moment)
    } judge: { log in
      log.requests.contains { $0.reply.status >= 400 && $0.path == "/feed" }
        ? log.to("/feed2").goesOn(until: log.end, within: .days(5), rule: rule)
        : [Violation(rule, "nothing was refused")]
    }
  } + [
    // Nothing but 429, without a word: an hour, then twice as long each time.
    Scenario("always-429", feeds: ["/feed", "/feed2"]) { _, _ in
      failure(429).resting(.host, .hours(1), rule: 31)
    } judge: { log in
      let gaps = log.requests.pairs.map { $0.second.at - $0.first.at }
      let isSlowing = log.end < .days(6) || (gaps.last ?? .zero) >= .hours(20)
      return (isSlowing ? [] : [Violation(15, "still every \(gaps.last?.clock ?? "-")")])
        + log.requests.slower(than: .hours(29), rule: 15)
    }
  ]

private typealias Refusal = @Sendable (Scenario.Moment) -> LoopbackReply

private let refusals: [(name: String, rule: Int, reply: Refusal)] = [
  (
    "limit-seconds", 14,
    { _ in failure(429, headers: [("Retry-After", "10800")]).resting(.host, .hours(3), rule: 14) }
  ),
  (
    "limit-date", 14,
    {
      failure(429, headers: [("Retry-After", httpDate($0.wall.advanced(by: .hours(5))))])
        .resting(.host, .hours(5), rule: 14)
    }
  ),
  (
    "limit-long", 14,
    { _ in failure(429, headers: [("Retry-After", "317100")]).resting(.host, .seconds(317_100), rule: 14) }
  ),
  (
    "limit-past", 15,
    {
      failure(429, headers: [("Retry-After", httpDate($0.wall.advanced(by: .hours(-5))))])
        .resting(.path, .hours(1), rule: 15)
    }
  ),
  (
    "limit-float", 15,
    { _ in failure(429, headers: [("Retry-After", "3.5")]).resting(.path, .hours(1), rule: 15) }
  ),
  (
    "busy-503", 14,
    { _ in failure(503, headers: [("Retry-After", "14400")]).resting(.path, .hours(4), rule: 14) }
  ),
  ("limit-bare", 31, { _ in failure(429).resting(.host, .hours(1), rule: 31) }),
  (
    "limit-max-age", 16,
    { _ in failure(429, headers: [("Cache-Control", "max-age=172800")]).resting(.host, .days(2), rule: 16) }
  ),
  (
    "pay", 37,
    { _ in failure(402, headers: [("crawler-price", "USD 0.01")]).resting(.host, .days(1), rule: 37) }
  ),
  ("law", 37, { _ in failure(451).resting(.host, .days(1), rule: 37) }),
  ("forbidden", 38, { _ in failure(403).resting(.host, .hours(4), rule: 38) }),
  (
    "challenge", 38,
    { _ in
      failure(
        503, "<title>Just a moment...</title>",
        headers: [("cf-mitigated", "challenge"), ("Server", "cloudflare")]
      )
      .resting(.host, .hours(4), rule: 38)
    }
  ),
]
