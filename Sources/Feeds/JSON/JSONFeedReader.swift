import ASCII
import Markup
import News

/// JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/).
struct JSONFeedReader {
  let limits: FeedLimits
  private let resolver: Resolver

  init(limits: FeedLimits, base: WebURL?) {
    self.limits = limits
    resolver = Resolver(base: base)
  }

  func read(_ bytes: [UInt8]) throws(FeedError) -> FeedDocument {
    let json = try parse(bytes)
    guard json.members != nil else { throw .notAFeed(what: "JSON that is no object") }
    let version = json["version"]?.string ?? ""
    guard let items = json["items"].map({ list($0) }) ?? (Self.isFeed(version) ? [] : nil) else {
      throw .notAFeed(what: "JSON without items")
    }
    var warnings: [FeedWarning] = []
    if items.count > limits.entries { warnings.append(.entriesCut(limit: limits.entries)) }
    var feed = feed(json)
    let entries = items.prefix(limits.entries).compactMap { entry($0, of: feed) }
    // The format has no date for the feed: it is as new as its newest entry.
    feed.updated = entries.compactMap { $0.updated ?? $0.published }.max { $0.milliseconds < $1.milliseconds }
    let number = version.split(separator: "/").last.map(String.init) ?? ""
    return FeedDocument(feed: feed, entries: entries, format: .json(version: number), warnings: warnings)
  }

  private func parse(_ bytes: [UInt8]) throws(FeedError) -> JSONValue {
    do {
      return try JSONValue.parse(bytes)
    } catch {
      switch error {
      case .json(let message, let offset):
        let line = bytes.prefix(offset).reduce(1) { $1 == .lineFeed ? $0 + 1 : $0 }
        throw .malformed(line: line, message: message)
      }
    }
  }

  private static func isFeed(_ version: String) -> Bool { version.contains("jsonfeed.org/version") }
}

extension JSONFeedReader {
  private func feed(_ json: JSONValue) -> Feed {
    var feed = Feed()
    feed.title = text(json["title"])
    feed.description = text(json["description"])
    feed.link = url(json["home_page_url"])
    feed.feedURL = url(json["feed_url"])
    feed.language = text(json["language"])
    feed.image = url(json["icon"]) ?? url(json["favicon"])
    feed.authors = authors(json)
    feed.older = url(json["next_url"])
    feed.hub = list(json["hubs"]).lazy.compactMap { url($0["url"]) ?? url($0) }.first
    return feed
  }

  /// - Returns: nil for an item that is no object.
  private func entry(_ json: JSONValue, of feed: Feed) -> Entry? {
    guard json.members != nil else { return nil }
    var entry = Entry()
    entry.id = identifier(json["id"])
    entry.title = text(json["title"])
    entry.link = url(json["url"]) ?? url(json["external_url"])
    entry.language = text(json["language"])
    let language = entry.language ?? feed.language
    entry.published = date(json["date_published"], language)
    entry.updated = date(json["date_modified"], language)
    entry.authors = authors(json)
    if entry.authors.isEmpty { entry.authors = feed.authors }
    entry.summaryHTML = html(fromText: json["summary"])
    entry.contentHTML = html(json["content_html"]) ?? html(fromText: json["content_text"])
    entry.categories = list(json["tags"]).prefix(limits.listItems).compactMap { text($0) }
    entry.enclosures = list(json["attachments"]).prefix(limits.listItems).compactMap { enclosure($0) }
    entry.image = url(json["image"]) ?? url(json["banner_image"])
    return entry
  }

  /// Version 1.0 has `author`, 1.1 `authors`.
  private func authors(_ json: JSONValue) -> [Person] {
    return list(json["authors"] ?? json["author"]).prefix(limits.listItems).compactMap { author in
      if let name = text(author) { return Person(name: name) }
      let person = Person(name: text(author["name"]), url: url(author["url"]))
      return person.name == nil && person.url == nil ? nil : person
    }
  }

  private func enclosure(_ json: JSONValue) -> Enclosure? {
    guard let address = url(json["url"]) ?? url(json) else { return nil }
    let length = json["size_in_bytes"].flatMap { $0.int.map(Int64.init) ?? $0.string.flatMap { Int64($0) } }
    return Enclosure(url: address, type: text(json["mime_type"]), length: length)
  }
}

extension JSONFeedReader {
  /// An array, or the one object or text that stands where an array belongs.
  private func list(_ json: JSONValue?) -> [JSONValue] {
    guard let json else { return [] }
    return json.array ?? (json.members != nil || json.string != nil ? [json] : [])
  }

  private func bytes(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8).cut(at: limits.textBytes)
    return SectionMarks.removed(from: bytes, escaped: false) ?? bytes
  }

  private func text(_ json: JSONValue?) -> String? {
    json?.string.flatMap { PlainText.collapsed(bytes($0)) }
  }

  private func url(_ json: JSONValue?) -> String? {
    json?.string.flatMap { resolver.resolve($0, within: nil) }
  }

  private func date(_ json: JSONValue?, _ language: String?) -> Timestamp? {
    json?.string.flatMap { DateReader.timestamp($0, language: language) }
  }

  /// Publishers write numbers too; the digits are the id.
  private func identifier(_ json: JSONValue?) -> String? {
    if case .number(let digits)? = json { return digits }
    return json?.string.flatMap { PlainText.trimmed(bytes($0)) }
  }

  private func html(_ json: JSONValue?) -> String? {
    guard let text = json?.string else { return nil }
    let links = ContentLinks(resolver: resolver, base: nil)
    return PlainText.trimmed(links.resolved(bytes(text)))
  }

  private func html(fromText json: JSONValue?) -> String? {
    json?.string.flatMap { PlainText.trimmed(PlainText.escaped(bytes($0))) }
  }
}
