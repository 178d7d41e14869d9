/// An article as extraction gives it back: metadata and clean body blocks.
public struct Article: Sendable, Hashable {
  /// The headline, without the name of the site.
  public var title: String?
  /// The dek that the page shows above the body; not repeated in the blocks.
  public var standfirst: String?
  /// What the metadata say the article is about.
  public var description: String?
  /// Who signed, in the order of the page. A desk or an agency where no person did.
  public var authors: [Person] = []
  /// When it was published; ``publishedFrom`` says where that was found.
  public var published: Timestamp?
  /// Where ``published`` was found.
  public var publishedFrom: DateSource?
  /// When it was changed last, as the page declares it.
  public var modified: Timestamp?
  /// BCP 47, as declared or found.
  public var language: String?
  /// Where ``language`` was found.
  public var languageFrom: LanguageSource?
  /// The name of the site or publisher.
  public var site: String?
  /// The part of the site that it was filed under.
  public var section: String?
  /// Keywords of the page, or else categories of the feed: each once, at most 50.
  public var tags: [String] = []
  /// The lead picture.
  public var image: Picture?
  /// The other pictures of the body.
  public var images: [Picture] = []
  /// Whether it is free to read, where the page declares that.
  public var access: Access?
  /// The address of the licence, resolved, where page or feed declare one.
  public var license: String?
  /// What is known of the rights in it besides ``license``: of extraction, what the page itself says.
  public var rights = Rights()
  /// `rel="canonical"`, resolved.
  public var canonicalURL: String?
  /// The body, in reading order.
  public var blocks: [Block] = []
  /// Closed vocabulary, lower case with underscores.
  public var warnings: [Warning] = []
  /// The character encoding that the page was read in, by its WHATWG name.
  public var charset: String?

  /// An article of which nothing is known.
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
  /// The page declares that it is to be paid for, after some articles or at once.
  case paywall
  /// A listing, a home page, an error page.
  case notAnArticle = "not_an_article"
  /// The page could not be had; the text is the feed's.
  case pageUnreachable = "page_unreachable"
  /// The site's robots.txt keeps winnow from the page; the text is the feed's.
  case robotsDisallowed = "robots_disallowed"
  /// A publication date more than a day ahead of the clock.
  case dateFuture = "date_future"
  /// A selector that the operator gave for the site names nothing on the page: the site has changed.
  case selectorUnmatched = "selector_unmatched"
}
