import TestSupport

/// Rules 21, 23, 25 and 27: article pages.
let pageScenarios: [Scenario] = [
  Scenario("full") { request, _ in
    guard request.path == "/feed" else { return articlePage(1, of: request.host) }
    let words = (1...300).map { "word\($0)" }.joined(separator: " ")
    return request.isConditional
      ? LoopbackReply(status: 304)
      : document(
        1...2, of: request.host, text: "<content:encoded><![CDATA[<p>\(words).</p>]]></content:encoded>",
        links: [1: "/1.html", 2: "/2.html"]
      ).with("ETag", "\"v\"").with("Set-Cookie", "session=1")
  } judge: { log in
    log.requests.filter { $0.path.hasSuffix(".html") }.map { Violation(25, "\($0): the text is in the feed") }
      + (log.titles.count == 2 ? [] : [Violation(25, "\(log.titles.count) articles of 2")])
  },

  Scenario("pages") { request, _ in
    if let number = page(request) { return articlePage(number, of: request.host).with("Set-Cookie", "p=1") }
    return request.path == "/feed" ? linked(request, 4) : .missing
  } judge: { log in
    let pages = log.requests.filter { $0.path.hasSuffix(".html") }
    return pages.closer(than: .seconds(6), rule: 21)
      + (1...4).flatMap { log.count("/\($0).html", in: 1...1, rule: 25) }
      + (log.titles.count == 4 ? [] : [Violation(25, "\(log.titles.count) articles of 4")])
  },

  // A page that fails is tried again, not at once, and read once when it is back.
  Scenario("page-late") { request, moment in
    switch request.path {
    case "/feed": linked(request, 1)
    case "/1.html": moment.elapsed < .hours(2) ? failure(500) : articlePage(1, of: request.host)
    default: .missing
    }
  } judge: { log in
    let page = log.to("/1.html")
    return page.closer(than: .minutes(5), rule: 25)
      + (page.count { $0.reply.status == 200 } == 1
        ? [] : [Violation(25, "read \(page.count { $0.reply.status == 200 }) times")])
  },

  Scenario("robots") { request, _ in
    switch request.path {
    case "/feed": linked(request, 2, more: [3: "/private/3.html"])
    case "/robots.txt": LoopbackReply("User-agent: *\nDisallow: /private/\nCrawl-delay: 20\n")
    default: page(request).map { articlePage($0, of: request.host) } ?? .missing
    }
  } judge: { log in
    let (robots, pages) = (log.to("/robots.txt"), log.requests.filter { $0.path.hasSuffix(".html") })
    let isFirst = (robots.first?.at ?? .days(99)) <= (pages.first?.at ?? .zero)
    return robots.closer(than: .hours(23), rule: 27) + pages.closer(than: .seconds(20), rule: 27)
      + (isFirst ? [] : [Violation(27, "pages before robots.txt")])
      + log.to("/private/3.html").map { Violation(27, "\($0): disallowed") }
      + (log.titles.count == 3 ? [] : [Violation(27, "\(log.titles.count) articles of 3")])
  },
  Scenario("robots-down") { request, _ in
    request.path == "/feed"
      ? linked(request, 1) : request.path == "/robots.txt" ? failure(503) : articlePage(1, of: request.host)
  } judge: { log in
    log.to("/1.html").map { Violation(27, "\($0): nobody knows whether it is allowed") }
      + (log.to("/robots.txt").isEmpty ? [Violation(27, "robots.txt was not asked for")] : [])
  },
  Scenario("robots-missing") { request, _ in
    request.path == "/feed"
      ? linked(request, 1) : request.path == "/1.html" ? articlePage(1, of: request.host) : .missing
  } judge: { log in
    log.count("/1.html", in: 1...1, rule: 27)
  },
]

/// A feed whose entries link to `/1.html` and so on.
private func linked(_ request: OracleRequest, _ count: Int, more: [Int: String] = [:]) -> LoopbackReply {
  if request.isConditional { return LoopbackReply(status: 304) }
  let links = Dictionary(uniqueKeysWithValues: (1...count).map { ($0, "/\($0).html") }).merging(more) { $1 }
  return document(1...links.count, of: request.host, links: links).with("ETag", "\"v\"")
}

private func page(_ request: OracleRequest) -> Int? {
  request.path.hasSuffix(".html") ? Int(request.path.dropFirst().dropLast(5)) : nil
}
