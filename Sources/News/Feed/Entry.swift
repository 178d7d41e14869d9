/// One item of a feed, as the feed tells it.
public struct Entry: Sendable, Hashable {
  /// `guid`, `atom:id`, `rdf:about`, or the id of a JSON Feed item, trimmed; absent where the feed has none.
  public var id: String?
  /// Plain text.
  public var title: String?
  /// The article, resolved.
  public var link: String?
  /// When it was published: `pubDate`, `published`, `dc:date`.
  public var published: Timestamp?
  /// When it was changed last: `updated`, `dcterms:modified`.
  public var updated: Timestamp?
  /// Its own, or in Atom and JSON Feed those of the feed.
  public var authors: [Person] = []
  /// The teaser, as HTML.
  public var summaryHTML: String?
  /// The text that the feed itself carries, as HTML.
  public var contentHTML: String?
  /// Plain text, in the order of the feed.
  public var categories: [String] = []
  /// In the order of the feed.
  public var enclosures: [Enclosure] = []
  /// A picture that stands for the entry, resolved.
  public var image: String?
  /// BCP 47, where the entry declares its own.
  public var language: String?
  /// Where its licence is, resolved: its own, or that of the feed.
  public var license: String?

  /// An entry that says nothing.
  public init() {}
}
