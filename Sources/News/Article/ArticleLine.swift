/// An article in its published form: one line of NDJSON, version 1 of the record.
///
/// Keys stand in a fixed order, identity first and long strings last, so that `head -c`, fingerprints of the first
/// kilobyte and partial reads stay useful.
public struct ArticleLine: Sendable {
  /// The article, by its ``ArticleID``.
  public var id: String
  /// When the line was made.
  public var emittedAt: Timestamp
  /// The published link, resolved.
  public var url: String?
  /// Where the page was in the end, where that differs.
  public var pageURL: String?
  /// The feed that announced it, as the operator wrote its address.
  public var feedURL: String?
  /// The same by its ``FeedID``.
  public var feedID: String?
  /// The title of that feed, where one is known.
  public var feedTitle: String?
  /// The entry's id as the feed has it.
  public var guid: String?
  /// When the entry was first met in a feed.
  public var firstSeenAt: Timestamp?
  /// When its page was fetched; absent where the text is the feed's.
  public var fetchedAt: Timestamp?
  /// The host of the page, or of the link where none was fetched.
  public var host: String?
  /// What extraction found.
  public var article: Article
  /// What the text was made of.
  public var textFrom: TextSource?
  /// How the page was served; absent where none was fetched.
  public var http: HTTPFacts?
  /// Whether the entry was read from the feed's archive, because it had fallen out of the feed between two polls.
  public var isBackfilled = false
  /// What is written beside the text.
  public var extras: ArticleExtras = []

  /// A line with the keys that each must have; the others are set one by one.
  public init(id: String, emittedAt: Timestamp, article: Article) {
    self.id = id
    self.emittedAt = emittedAt
    self.article = article
  }
}

/// How the page was served.
public struct HTTPFacts: Sendable, Hashable {
  /// The status code, 200 to 299.
  public var status: Int
  /// Media type, without parameters.
  public var type: String?
  /// The character encoding that the page was read in, by its WHATWG name.
  public var charset: String?

  /// What is known of a response; only its status always is.
  public init(status: Int, type: String? = nil, charset: String? = nil) {
    self.status = status
    self.type = type
    self.charset = charset
  }
}

extension ArticleLine {
  /// The version of the record's shape.
  public static let version = 1

  /// What made the text.
  public static let extractor = "winnow/\(Release.version)"

  /// The line with its newline, at most `maxBytes` long (4 KiB at least): what is beside the text goes first, then the
  /// text is cut at a character. Metadata beyond all measure are cut before: no guid is worth a megabyte.
  ///
  /// - Parameter widestSeq: the largest number that the line may get; the room of its digits is kept free.
  public func unnumbered(maxBytes: Int, widestSeq: Int64) -> UnnumberedLine {
    let room = maxBytes - String(widestSeq).utf8.count
    let whole = render(text: article.text, extras, truncated: [])
    if whole.count <= room { return whole }
    let bare = render(text: "", [], truncated: [])
    guard bare.count + 200 > room else { return fitted(to: room, truncated: []) }
    return withShortMetadata(maxBytes / 64).fitted(to: room, truncated: ["metadata"])
  }

  private func fitted(to room: Int, truncated cut: [String]) -> UnnumberedLine {
    let text = article.text
    let whole = render(text: text, extras, truncated: cut)
    if whole.count <= room { return whole }
    var truncated = cut
    var left = extras
    for (extra, name) in ArticleExtras.inOrder where left.contains(extra) && !article.blocks.isEmpty {
      left.remove(extra)
      truncated.append(name)
      let slim = render(text: text, left, truncated: truncated)
      if slim.count <= room { return slim }
    }
    truncated.append("text")
    return render(text: prefix(of: text, toFit: room, truncated: truncated), [], truncated: truncated)
  }

  /// The longest prefix of the text, at a scalar, with which the line fits.
  private func prefix(of text: String, toFit room: Int, truncated: [String]) -> String {
    // `,"text":""` beside the text itself, and room for the length of words and escapes is measured, not guessed.
    var length = room - render(text: "", [], truncated: truncated).count - 10
    var prefix = text.prefix(bytes: length)
    while length > 0, render(text: prefix, [], truncated: truncated).count > room {
      length -= max(1, render(text: prefix, [], truncated: truncated).count - room)
      prefix = text.prefix(bytes: length)
    }
    return prefix
  }

  private func render(text: String, _ extras: ArticleExtras, truncated: [String]) -> UnnumberedLine {
    UnnumberedLine { json in
      json.field("id", id)
      json.field("rev", 0)
    } after: { json in
      writeIdentity(to: &json)
      article.writeMetadata(to: &json, host: host)
      writeMeasures(of: text, truncated: truncated, to: &json)
      if extras.contains(.blocks) { json.field("blocks", article.blocks) { $0.block($1) } }
      json.field("text", text)
      if extras.contains(.markdown) { json.field("markdown", article.markdown) }
      if extras.contains(.html) { json.field("html", article.html) }
    }
  }

  private func writeIdentity(to json: inout JSONLineWriter) {
    json.field("event", "article")
    json.field("emitted_at", emittedAt)
    json.field("v", Self.version)
    json.field("url", url)
    json.field("page_url", pageURL == url ? nil : pageURL)
    json.field("feed_url", feedURL)
    json.field("feed_id", feedID)
    json.field("feed_title", feedTitle)
    json.field("guid", guid)
    json.field("first_seen_at", firstSeenAt)
    json.field("fetched_at", fetchedAt)
  }

  private func writeMeasures(of text: String, truncated: [String], to json: inout JSONLineWriter) {
    json.field("words", wordCount(of: article.text))
    if !article.blocks.isEmpty { json.field("text_hash", "sha256:" + SHA256.hex(of: article.text.utf8)) }
    json.field("text_from", textFrom?.rawValue)
    json.field("warnings", article.warnings.map(\.rawValue))
    json.field("truncated", truncated)
    if let http { json.object("http") { $0.facts(http) } }
    json.field("extractor", Self.extractor)
    json.field("rights", article.rights)
    if isBackfilled { json.field("backfilled", true) }
  }
}

extension JSONLineWriter {
  fileprivate mutating func facts(_ http: HTTPFacts) {
    field("status", http.status)
    field("type", http.type)
    field("charset", http.charset)
  }

  fileprivate mutating func block(_ block: Block) {
    object { json in
      json.field("type", block.kind.name)
      if case .heading(let level) = block.kind { json.field("level", level) }
      json.field("text", block.text)
    }
  }
}
