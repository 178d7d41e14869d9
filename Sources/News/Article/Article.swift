/// An article as extraction gives it back: metadata and clean body blocks.
public struct Article: Sendable, Hashable {
  public var title: String?
  /// The dek that the page shows above the body; not repeated in the blocks.
  public var standfirst: String?
  /// What the metadata say the article is about.
  public var description: String?
  public var authors: [Person] = []
  public var published: Timestamp?
  public var publishedFrom: DateSource?
  public var modified: Timestamp?
  /// BCP 47, as declared or found.
  public var language: String?
  public var languageFrom: LanguageSource?
  /// The name of the site or publisher.
  public var site: String?
  public var section: String?
  public var tags: [String] = []
  /// The lead picture.
  public var image: Picture?
  /// The other pictures of the body.
  public var images: [Picture] = []
  public var access: Access?
  public var license: String?
  /// `rel="canonical"`, resolved.
  public var canonicalURL: String?
  public var blocks: [Block] = []
  /// Closed vocabulary, lower case with underscores.
  public var warnings: [Warning] = []
  /// The character encoding that the page was read in, by its WHATWG name.
  public var charset: String?

  public init() {}

  /// All body blocks in order, joined by a blank line.
  public var text: String { blocks.lazy.map(\.text).joined(separator: "\n\n") }
}

/// Where a publication date was found.
public enum DateSource: String, Sendable { case jsonld, meta, microdata, time, feed, text, url }

/// Where a language was found.
public enum LanguageSource: String, Sendable { case html, text, feed }

/// Whether the article is free to read, as its page declares it.
public enum Access: String, Sendable { case free, metered, paid, partial }

/// Where the text of a published line comes from: the page, the feed's full text, or its teaser.
public enum TextSource: String, Sendable { case page, feed, summary }

/// What a reader should know before trusting a text.
public enum Warning: String, Sendable, CaseIterable {
  /// Fewer words than an article has.
  case short
  /// The page's own metadata hold more text than its body, or the page has more paragraphs than are read.
  case truncated
  case paywall
  /// A listing, a home page, an error page.
  case notAnArticle = "not_an_article"
  /// The page could not be had; the text is the feed's.
  case pageUnreachable = "page_unreachable"
  /// A publication date more than a day ahead of the clock.
  case dateFuture = "date_future"
  /// A selector that the operator gave for the site names nothing on the page: the site has changed.
  case selectorUnmatched = "selector_unmatched"
}
