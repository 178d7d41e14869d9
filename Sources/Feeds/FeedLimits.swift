/// How much of a feed is kept. What goes beyond is cut with a warning, and the rest is read.
public struct FeedLimits: Sendable, Hashable {
  /// Entries of one feed.
  public var entries: Int
  /// UTF-8 bytes of one title, text or other field.
  public var textBytes: Int
  /// Categories, authors or enclosures of one entry.
  public var listItems: Int

  /// The usual limits, unless others are given.
  public init(entries: Int = 100_000, textBytes: Int = 4 << 20, listItems: Int = 500) {
    self.entries = entries
    self.textBytes = textBytes
    self.listItems = listItems
  }

  /// The limits that hold unless the operator sets others.
  public static let standard = FeedLimits()
}
