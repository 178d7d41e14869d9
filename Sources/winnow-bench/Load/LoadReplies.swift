/// The bytes that the load server sends.
enum LoadReplies {
  /// Seconds that a 429 asks for.
  static let retryAfter = 30
  /// Entries that a feed shows at most.
  static let entries = 5

  /// The revisions that a feed shows.
  static func window(of revision: Int) -> ClosedRange<Int> {
    max(1, revision - entries + 1)...max(1, revision)
  }

  static func head(
    _ status: String, length: Int?, closes: Bool, _ more: [(String, String)] = []
  ) -> String {
    var head = "HTTP/1.1 \(status)\r\n"
    for (name, value) in more { head += "\(name): \(value)\r\n" }
    if let length { head += "Content-Length: \(length)\r\n" }
    return head + (closes ? "Connection: close\r\n\r\n" : "\r\n")
  }

  static func unchanged(_ feed: Int, _ revision: Int32, closes: Bool) -> String {
    head("304 Not Modified", length: nil, closes: closes, [("ETag", loadETag(feed, revision))])
  }

  static func document(_ feed: Int, _ revision: Int32, isTeaser: Bool) -> String {
    let items = window(of: Int(revision)).reversed().map { item(feed, $0, isTeaser: isTeaser) }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>Load \(feed)</title><link>/\(feed)</link><description>A feed of the load harness.</description>
      \(items.joined(separator: "\n"))
      </channel></rss>
      """
  }

  private static func item(_ feed: Int, _ revision: Int, isTeaser: Bool) -> String {
    let text = isTeaser ? "" : "<content:encoded><![CDATA[\(story(feed, revision))]]></content:encoded>"
    return """
      <item><title>Entry \(revision) of feed \(feed)</title><link>/a/\(feed)/\(revision)</link>
      <guid isPermaLink="false">\(feed)-\(revision)</guid><description>What happened.</description>\(text)</item>
      """
  }

  static func page(_ feed: Int, _ revision: Int) -> String {
    """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Entry \(revision) of feed \(feed)</title></head>
    <body><nav><a href="/">Home</a> <a href="/more">More</a></nav><article><h1>Entry \(revision) of feed \(feed)</h1>
    \(story(feed, revision))\(story(feed, revision + 1000))</article><footer>The end.</footer></body></html>
    """
  }

  /// Two paragraphs that no other entry has.
  private static func story(_ feed: Int, _ revision: Int) -> String {
    (1...2).map { part in
      "<p>Paragraph \(part) of entry \(revision) tells, in a sentence that is long enough to be taken for one, what "
        + "happened on street \(feed * 7 + part) of the town, and why its people came back the next morning.</p>"
    }.joined()
  }
}
