/// One item of a feed, as the feed tells it.
public struct Entry: Sendable, Hashable {
  /// `guid`, `atom:id`, `rdf:about`, or the id of a JSON Feed item, trimmed; absent where the feed has none.
  public var id: String?
  /// Plain text.
  public var title: String?
  /// The article, resolved.
  public var link: String?
  public var published: Timestamp?
  public var updated: Timestamp?
  public var authors: [Person] = []
  /// The teaser, as HTML.
  public var summaryHTML: String?
  /// The text that the feed itself carries, as HTML.
  public var contentHTML: String?
  public var categories: [String] = []
  public var enclosures: [Enclosure] = []
  /// A picture that stands for the entry, resolved.
  public var image: String?
  /// BCP 47, where the entry declares its own.
  public var language: String?

  public init() {}
}
