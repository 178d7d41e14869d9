/// A feed that the operator asked for.
public struct Subscription: Sendable, Hashable {
  /// Absolute, as written by the operator but for surrounding blanks.
  public var url: String
  /// The operator's own name for it (OPML `text`); the feed's title is used where it is absent.
  public var title: String?
  /// OPML folders, outermost first, and the operator's own labels.
  public var tags: [String]

  /// A subscription to the feed at an address.
  public init(url: String, title: String? = nil, tags: [String] = []) {
    self.url = url
    self.title = title
    self.tags = tags
  }
}
