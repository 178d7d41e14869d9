public import Markup
public import News

/// What `FeedReader` made of a body.
public struct FeedDocument: Sendable, Hashable {
  /// What the feed says of itself.
  public var feed: Feed
  /// In the order of the feed.
  public var entries: [Entry]
  /// What it is written in.
  public var format: FeedFormat
  /// What was recovered from or cut, each kind once.
  public var warnings: [FeedWarning]
  /// The sitemaps that a sitemap index lists, the newest first; its news is in them.
  public var sitemaps: [String]
  /// Which reader of XML read it; nil for JSON.
  public var reader: XMLReaderKind?

  /// A document from its parts.
  public init(
    feed: Feed, entries: [Entry], format: FeedFormat, warnings: [FeedWarning] = [],
    sitemaps: [String] = [], reader: XMLReaderKind? = nil
  ) {
    self.feed = feed
    self.entries = entries
    self.format = format
    self.warnings = warnings
    self.sitemaps = sitemaps
    self.reader = reader
  }
}

/// The format that a feed is written in; `version` as the feed states it, or empty.
public enum FeedFormat: Sendable, Hashable {
  /// RSS 0.91 to 2.0.
  case rss(version: String)
  /// RSS 0.90 and 1.0.
  case rdf
  /// Atom 0.3 and 1.0.
  case atom(version: String)
  /// JSON Feed 1.0 and 1.1.
  case json(version: String)
  /// `urlset` of the Sitemaps protocol with Google's news extension.
  case sitemap
  /// `sitemapindex`: it has no entries of its own.
  case sitemapIndex
}

/// Something that a reader of the feed may want to know; nothing that kept it from being read.
public enum FeedWarning: Sendable, Hashable {
  /// The XML was broken, and was read nevertheless; the first of its problems.
  case recovered(line: Int, message: String)
  /// More entries than the limit: the first ones are kept.
  case entriesCut(limit: Int)
  /// A text longer than the limit: its beginning is kept.
  case textCut(limit: Int)
  /// More categories, authors or enclosures on one entry than the limit.
  case listCut(limit: Int)
}

extension FeedWarning: CustomStringConvertible {
  /// Whether something of the feed was left out.
  public var isCut: Bool {
    if case .recovered = self { false } else { true }
  }

  /// What happened, in lower case; where, if that is one place, comes first.
  public var description: String {
    switch self {
    case .recovered(let line, let message): "\(line): \(message)"
    case .entriesCut(let limit): "only the first \(limit) entries were read"
    case .textCut(let limit): "texts were cut at \(limit) bytes"
    case .listCut(let limit): "only \(limit) categories, authors or enclosures of an entry were read"
    }
  }
}
