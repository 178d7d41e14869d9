/// What a feed says of itself: the channel of RSS, the feed element of Atom, the top of a JSON Feed.
public struct Feed: Sendable, Hashable {
  /// Plain text.
  public var title: String?
  /// Plain text or HTML, as the feed has it.
  public var description: String?
  /// The site, resolved.
  public var link: String?
  /// Where the feed says it lives (`rel="self"`), resolved.
  public var feedURL: String?
  /// BCP 47, as declared.
  public var language: String?
  /// When it last changed, as it says; for a JSON Feed, the newest of its entries.
  public var updated: Timestamp?
  /// How long the feed asks to be left alone: `ttl`, or `sy:updatePeriod` over `sy:updateFrequency`.
  public var ttlMinutes: Int?
  /// Whether `ttlMinutes` is `sy:` hourly and once, which every WordPress prints without meaning it.
  public var hasDefaultPeriod = false
  /// Hours of the day (0 to 23, UTC) in which the feed asks not to be polled.
  public var skipHours: [Int] = []
  /// Days of the week (1 Monday to 7 Sunday, ISO 8601) on which the feed asks not to be polled.
  public var skipDays: [Int] = []
  /// Where older entries are: the archive before this document, or its next page (RFC 5005), resolved.
  public var older: String?
  /// The program that wrote it, as it says.
  public var generator: String?
  /// The WebSub hub, resolved.
  public var hub: String?
  /// Its logo or icon, resolved.
  public var image: String?
  /// Who makes it; entries without authors have these in Atom and JSON Feed.
  public var authors: [Person] = []
  /// Where the licence of its entries is, resolved; entries without one of their own have it.
  public var license: String?

  /// A feed that says nothing of itself.
  public init() {}
}
