import Markup
import News

extension FeedDocument {
  /// The document as one JSON line, without the newline: what `winnow parse` prints.
  ///
  /// Feed dates without a time of day are written as midnight UTC, for a parser's readers expect RFC 3339.
  public func jsonLine() -> [UInt8] {
    var line: [UInt8] = []
    writeJSONLine { line += $0 }
    return line
  }

  /// The same in pieces of some tens of kilobytes, so that a large feed is not held twice.
  public func writeJSONLine(_ write: ([UInt8]) -> Void) {
    var json = JSONLineWriter()
    json.object { json in
      json.object("feed") { FeedLine.write(feed, to: &$0) }
      // `entries` stands there even when it is empty.
      json.array("entries", entries) { json, entry in
        FeedLine.write(entry, to: &json)
        if json.bytes.count > 65_536 { write(json.take()) }
      }
      json.field("sitemaps", sitemaps)
      json.field("reader", reader?.rawValue)
    }
    write(json.take())
  }
}

/// The keys of `winnow parse`, in their order.
enum FeedLine {
  static func write(_ feed: Feed, to json: inout JSONLineWriter) {
    json.field("title", feed.title)
    json.field("description", feed.description)
    json.field("link", feed.link)
    json.field("feed_url", feed.feedURL)
    json.field("language", feed.language)
    json.field("updated", instant(feed.updated))
    json.field("ttl_minutes", feed.ttlMinutes)
    json.field("hub", feed.hub)
    json.field("image", feed.image)
    json.field("authors", feed.authors) { write($1, to: &$0) }
  }

  static func write(_ entry: Entry, to json: inout JSONLineWriter) {
    json.object { json in
      json.field("id", entry.id)
      json.field("title", entry.title)
      json.field("link", entry.link)
      json.field("published", instant(entry.published))
      json.field("updated", instant(entry.updated))
      json.field("authors", entry.authors) { write($1, to: &$0) }
      json.field("summary_html", entry.summaryHTML)
      json.field("content_html", entry.contentHTML)
      json.field("categories", entry.categories)
      json.field("enclosures", entry.enclosures) { write($1, to: &$0) }
      json.field("image", entry.image)
      json.field("language", entry.language)
      json.field("license", entry.license)
    }
  }

  private static func write(_ person: Person, to json: inout JSONLineWriter) {
    json.object { json in
      json.field("name", person.name)
      json.field("email", person.email)
      json.field("url", person.url)
    }
  }

  private static func write(_ enclosure: Enclosure, to json: inout JSONLineWriter) {
    json.object { json in
      json.field("url", enclosure.url)
      json.field("type", enclosure.type)
      json.field("length", enclosure.length)
    }
  }

  private static func instant(_ time: Timestamp?) -> Timestamp? {
    time.flatMap { Timestamp(milliseconds: $0.milliseconds) }
  }
}

extension FeedError {
  /// `{"error":{"code","message"}}`, without a newline.
  public func jsonLine() -> [UInt8] {
    var json = JSONLineWriter()
    json.object { json in
      json.object("error") { error in
        error.field("code", code)
        error.field("message", description)
      }
    }
    return json.bytes
  }
}
