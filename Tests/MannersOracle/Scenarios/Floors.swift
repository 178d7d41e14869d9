import News
import TestSupport

/// Rules 12, 13, 28, 34 and those of the start (4): how often.
let floorScenarios: [Scenario] =
  freshness.map { name, headers, floor in
    Scenario(name) { request, moment in
      hourly(request, moment, headers: headers(moment))
    } judge: { log in
      log.to("/feed").closer(than: floor, rule: 12) + log.to("/feed").slower(than: .hours(29), rule: 12)
        + log.count("/feed", in: (log.end > .hours(30) ? 2 : 1)...400, rule: 12)
    }
  }
  + channels.map { name, channel, floor in
    Scenario(name) { request, _ in
      unchanging(request, channel: channel)
    } judge: { log in
      log.to("/feed").closer(than: floor, rule: 13) + log.count("/feed", in: 2...400, rule: 13)
    }
  } + [
    // Only the 304 says how long it stays fresh.
    Scenario("fresh-unchanged") { request, _ in
      request.isConditional
        ? LoopbackReply(status: 304).with("Cache-Control", "max-age=28800") : unchanging(request)
    } judge: { log in
      Array(log.to("/feed").dropFirst()).closer(than: .hours(8), rule: 12)
    },

    Scenario("skip-hours") { request, moment in
      let hours = (0...11).map { "<hour>\($0)</hour>" }.joined()
      return hourly(request, moment, channel: "<skipHours>\(hours)</skipHours>")
    } judge: { log in
      log.to("/feed").dropFirst().filter {
        Int($0.at / .hours(1)) % 24 <= 11 && Int(($0.at - grain) / .hours(1)) % 24 <= 11
      }.map {
        Violation(13, "\($0): in an hour to be skipped")
      } + log.count("/feed", in: 6...400, rule: 13)
    },

    // The simulation begins on a Monday.
    Scenario("skip-days") { request, moment in
      hourly(
        request, moment,
        channel: "<skipDays><day>Saturday</day><day>Sunday</day><day>Tuesday</day></skipDays>")
    } judge: { log in
      log.to("/feed").dropFirst().filter {
        [1, 5, 6].contains(Int($0.at / .days(1)) % 7)
          && [1, 5, 6].contains(Int(($0.at - grain) / .days(1)) % 7)
      }.map {
        Violation(13, "\($0): on a day to be skipped")
      } + log.count("/feed", in: 6...400, rule: 13)
    },

    Scenario("twice", feeds: ["/feed", "/feed"]) { request, _ in
      unchanging(request)
    } judge: { log in
      log.count("/feed", in: 2...400, rule: 28)
    },

    Scenario("quiet") { request, _ in
      unchanging(request, channel: "<pubDate>Wed, 01 Jan 2020 00:00:00 GMT</pubDate>")
    } judge: { log in
      log.to("/feed").slower(than: .hours(29), rule: 34)
        + (log.end > .days(6) ? log.to("/feed").ends(slowerThan: .hours(12), rule: 34) : [])
    },

    // Many feeds of one host at the start: in turn, each once, and nobody else waits for them.
    Scenario("burst", feeds: (0..<10).map { "/feed\($0)" }) { request, _ in
      unchanging(request, headers: [("Cache-Control", "max-age=86400")])
    } judge: { log in
      let first = log.requests.filter { $0.at < .minutes(30) }
      let repeated = Dictionary(grouping: first) { $0.path }.filter { $0.value.count > 1 }
      return first.closer(than: .seconds(2), rule: 4)
        + repeated.map { Violation(4, "\($0.key) asked for \($0.value.count) times at the start") }
        + (first.count == 10 ? [] : [Violation(4, "\(first.count) of 10 feeds at the start")])
    },
  ]

/// The simulation lets polls come so much late.
private let grain = Duration.minutes(11)

/// Freshness as servers write it, and the gap that it asks for; a day at most.
private let freshness:
  [(name: String, headers: @Sendable (Scenario.Moment) -> [(String, String)], floor: Duration)] = [
    ("fresh-6h", { _ in [("Cache-Control", "public, max-age=21600")] }, .hours(6)),
    ("fresh-quoted", { _ in [("Cache-Control", "max-age=\"21600\"")] }, .hours(6)),
    ("fresh-16y", { _ in [("Cache-Control", "max-age=504576000")] }, .hours(24)),
    ("fresh-30d", { _ in [("Cache-Control", "max-age=2591034")] }, .hours(24)),
    ("fresh-expires", { [("Expires", httpDate($0.wall.advanced(by: .hours(6))))] }, .hours(6)),
    ("fresh-zero", { _ in [("Expires", "0")] }, .hours(1)),
    ("fresh-negative", { _ in [("Cache-Control", "max-age=-60")] }, .hours(1)),
  ]

/// What a feed says of itself; it is unchanged from the second poll on.
private let channels: [(name: String, channel: String, floor: Duration)] = [
  ("ttl", "<ttl>240</ttl>", .hours(4)),
  ("sy", "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", .hours(6)),
  (
    "sy-wordpress", "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>",
    .hours(1)
  ),
]
