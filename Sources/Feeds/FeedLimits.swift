/// How much of a feed is kept. What goes beyond is cut with a warning, and the rest is read.
public struct FeedLimits: Sendable, Hashable {
  public var entries: Int
  /// UTF-8 bytes of one title, text or other field.
  public var textBytes: Int
  /// Categories, authors or enclosures of one entry.
  public var listItems: Int

  public init(entries: Int = 100_000, textBytes: Int = 4 << 20, listItems: Int = 500) {
    self.entries = entries
    self.textBytes = textBytes
    self.listItems = listItems
  }

  public static let standard = FeedLimits()
}
