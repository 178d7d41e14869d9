import TestSupport

/// Rules 1 to 11, 29 and 35: what is sent back.
let validatorScenarios: [Scenario] = [
  Scenario("busy") { request, moment in
    hourly(request, moment)
  } judge: { log in
    log.to("/feed").filter { $0.at < newsEnd }.slower(than: .minutes(60 + 6 + 10), rule: 6)
  },

  Scenario("bare-small") { request, _ in
    document(1...3, of: request.host)
  } judge: { log in
    log.to("/feed").closer(than: .hours(1), rule: 2)
  },

  Scenario("bare-large") { request, _ in
    document(
      1...3, of: request.host,
      text: "<content:encoded>\(String(repeating: "x ", count: 15_000))</content:encoded>")
  } judge: { log in
    let feed = log.to("/feed")
    return feed.closer(than: .hours(1), rule: 2)
      + (log.end > .days(6) ? feed.ends(slowerThan: .hours(20), rule: 2) : [])
  },

  Scenario("exact", feeds: (0..<oddValidators.count).map { "/feed\($0)" }) { request, _ in
    let number = Int(request.path.dropFirst(5)) ?? 0
    guard number < oddValidators.count else { return .missing }
    let (etag, date) = oddValidators[number]
    let isMatch = request.isConditional && request.etag == etag && request.date == date
    var reply = isMatch ? LoopbackReply(status: 304) : document(1...3, of: request.host + request.path)
    reply = reply.with("Cache-Control", "max-age=43200")
    if !isMatch, let etag { reply = reply.with("ETag", etag) }
    if !isMatch, let date { reply = reply.with("Last-Modified", date) }
    return reply
  } judge: { _ in
    []
  },

  // The second answer has an ETag only: the date of the first belongs to it no more.
  Scenario("atomic") { request, _ in
    switch request.turn {
    case 0:
      document(1...3, of: request.host).with("ETag", "\"1\"").with(
        "Last-Modified", "Mon, 20 Nov 2023 00:00:00 GMT")
    case 1: document(2...4, of: request.host).with("ETag", "\"2\"")
    case 2: LoopbackReply(status: 304).with("Last-Modified", "Mon, 20 Nov 2023 02:00:00 GMT")
    case 3: document(3...5, of: request.host).with("Last-Modified", "Mon, 20 Nov 2023 03:00:00 GMT")
    default:
      request.isConditional
        ? LoopbackReply(status: 304)
        : document(3...5, of: request.host).with("Last-Modified", "Mon, 20 Nov 2023 03:00:00 GMT")
    }
  } judge: { log in
    log.count("/feed", in: 5...400, rule: 8)
  },

  // touch feed.xml: the same bytes under a new ETag.
  Scenario("touched") { request, _ in
    document(1...3, of: request.host).with("ETag", "\"\(request.turn)\"")
  } judge: { _ in
    []
  },

  Scenario("renewed") { request, _ in
    (request.isConditional ? LoopbackReply(status: 304) : document(1...3, of: request.host))
      .with("ETag", "W/\"\(request.turn)\"")
  } judge: { _ in
    []
  },

  Scenario("garbage") { request, _ in
    switch request.turn {
    case 0: document(1...3, of: request.host).with("ETag", "\"good\"").with("Last-Modified", "once")
    case 1: loginPage.with("ETag", "\"login\"")
    case 2: failure(500)
    case 3: LoopbackReply("<rss", type: "application/rss+xml").with("Last-Modified", "then")
    case 4: failure(404)
    default: LoopbackReply(status: request.etag == "\"good\"" ? 304 : 500)
    }
  } judge: { log in
    log.to("/feed").dropFirst().filter { $0.etag != "\"good\"" || $0.date != "once" }.map {
      Violation($0.isConditional ? 10 : 35, "\($0): sends \($0.etag ?? "-") and \($0.date ?? "-")")
    } + log.count("/feed", in: 6...400, rule: 10)
  },

  Scenario("hops", hosts: ["hops-away"]) { request, moment in
    switch request.path {
    case "/feed" where request.host == Scenario.host("hops"):
      .redirect("http://\(Scenario.host("hops-away")):\(moment.port)/target").with("ETag", "\"hop\"")
    case "/target": unchanging(request, etag: "\"target\"")
    default: .missing
    }
  } judge: { log in
    let target = log.to("/target")
    return target.dropFirst().filter { $0.etag != "\"target\"" }.map {
      Violation(11, "\($0): sends \($0.etag ?? "-")")
    }
      + log.to("/feed").filter { $0.etag == "\"target\"" }.map {
        Violation(11, "\($0): sends the target's ETag")
      }
      + (target.count < 2 ? [Violation(11, "the target was asked \(target.count) times")] : [])
  },

  // 304 for ever, though there is news: found out by asking without validators, once a day at most.
  Scenario("liar") { request, moment in
    request.isConditional ? LoopbackReply(status: 304) : hourly(request, moment)
  } judge: { log in
    log.to("/feed").filter { !$0.isConditional }.closer(than: .hours(24), rule: 3)
  },

  Scenario("delta") { request, _ in
    let etag = "\"\(request.turn)\""
    if request.turn > 20 { return LoopbackReply(status: 304) }
    guard request.isConditional, request.sent.header("A-IM")?.contains("feed") == true else {
      return document((request.turn + 1)...(request.turn + 3), of: request.host).with("ETag", etag)
    }
    var part = document((request.turn + 3)...(request.turn + 3), of: request.host)
    part.status = 226
    return part.with("ETag", etag).with("IM", "feed")
  } judge: { log in
    let feed = log.to("/feed")
    let expected = (1..<(min(feed.count, 21) + 3)).map { "\(Scenario.host("delta")) \($0)" }
    return
      (log.titles.sorted() == expected.sorted()
      ? [] : [Violation(29, "\(log.titles.count) articles of \(expected.count)")])
      + (feed.dropFirst().contains { $0.sent.header("A-IM") != nil }
        ? [] : [Violation(29, "A-IM is never sent")])
  },
]

/// Validators as they were met, most of them against the grammar.
private let oddValidators: [(etag: String?, date: String?)] = [
  ("W/\"weak\"", nil), ("unquoted", nil), ("\"" + String(repeating: "long", count: 300) + "\"", nil),
  ("\"grüße\"", nil), ("\"a\"b\"", nil), ("W/\"both\"", "Mon, 20 Nov 2023 00:00:00 GMT"),
  (nil, "Mon, 20 Nov 2023 01:00:00 +0100"), (nil, "2023-11-20 00:00"), (nil, "yesterday"), (nil, "0"),
]
