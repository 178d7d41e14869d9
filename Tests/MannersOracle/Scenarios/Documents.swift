import TestSupport

/// An RSS document with these entries, newest first.
func document(
  _ entries: ClosedRange<Int>, of host: String, channel: String = "", text: String = "",
  links: [Int: String] = [:]
) -> LoopbackReply {
  let items = entries.reversed().map { number in
    let link = links[number].map { "<link>\($0)</link>" } ?? ""
    return """
      <item><title>\(host) \(number)</title><guid isPermaLink="false">\(host)-\(number)</guid>\(link)
      <description>What happened as number \(number) in \(host).</description>\(text)</item>
      """
  }
  return LoopbackReply(
    """
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>\(host)</title>\(channel)
    \(items.joined(separator: "\n"))</channel></rss>
    """, type: "application/rss+xml")
}

/// The same document for ever, 304 where its ETag comes back.
func unchanging(
  _ request: OracleRequest, etag: String = "\"v1\"", channel: String = "", headers: [(String, String)] = []
) -> LoopbackReply {
  let reply =
    request.etag == etag
    ? LoopbackReply(status: 304) : document(1...3, of: request.host, channel: channel).with("ETag", etag)
  return headers.reduce(reply) { $0.with($1.0, $1.1) }
}

/// How long feeds bring news, where it is the hourly polls that show a rule.
let newsEnd = Duration.hours(20)

/// A new entry every hour, so that nothing but what is asked for keeps the daemon from coming every hour. After a day it has
/// been seen, and such a feed asks to be left alone.
func hourly(
  _ request: OracleRequest, _ moment: Scenario.Moment, until end: Duration = newsEnd, channel: String = "",
  headers: [(String, String)]? = nil
) -> LoopbackReply {
  let hour = Int(min(moment.elapsed, end) / .hours(1)) + 3
  let etag = "\"\(hour)\""
  let reply =
    request.etag == etag
    ? LoopbackReply(status: 304)
    : document((hour - 2)...hour, of: request.host + request.path, channel: channel).with("ETag", etag)
  let headers =
    headers ?? (moment.elapsed > end && channel.isEmpty ? [("Cache-Control", "max-age=86400")] : [])
  return headers.reduce(reply) { $0.with($1.0, $1.1) }
}

/// A page whose text is unlike any other's.
func articlePage(_ number: Int, of host: String) -> LoopbackReply {
  let paragraphs = (1...3).map { part in
    "<p>Paragraph \(part) of article \(number) of \(host) tells, in a sentence long enough to be taken for one, what "
      + "happened on street \(number * 7 + part), and why its people came back the next morning.</p>"
  }
  return LoopbackReply(
    "<!DOCTYPE html><title>\(host) \(number)</title><article><h1>\(host) \(number)</h1>\(paragraphs.joined())</article>",
    type: "text/html; charset=utf-8")
}

/// What a portal puts in the place of everything.
let loginPage = LoopbackReply(
  "<!DOCTYPE html><html><head><title>Welcome</title></head><body><form>Please log in.</form></body></html>",
  type: "text/html")

func failure(_ status: Int, _ text: String = "no", headers: [(String, String)] = []) -> LoopbackReply {
  headers.reduce(LoopbackReply(status: status, body: Array(text.utf8))) { $0.with($1.0, $1.1) }
}

extension LoopbackReply {
  /// Tells the oracle how long the host, or the one path, must not be asked after this reply, and by which rule.
  func resting(_ what: Rest.Scope, _ time: Duration, rule: Int) -> LoopbackReply {
    with(Rest.header, "\(what.rawValue) \(time.components.seconds) \(rule)")
  }
}

/// A rest that a reply asks for.
struct Rest {
  enum Scope: String { case host, path }

  static let header = "X-Oracle"

  let scope: Scope
  let time: Duration
  let rule: Int

  init?(_ request: OracleRequest) {
    let words = request.replied(Self.header)?.split(separator: " ") ?? []
    guard words.count == 3, let scope = Scope(rawValue: String(words[0])), let seconds = Int(words[1]),
      let rule = Int(words[2])
    else { return nil }
    self.scope = scope
    time = .seconds(seconds)
    self.rule = rule
  }
}
