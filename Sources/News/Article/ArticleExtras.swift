/// Other forms of the text that a line may carry beside it.
public struct ArticleExtras: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Typed blocks.
  public static let blocks = ArticleExtras(rawValue: 1)
  public static let markdown = ArticleExtras(rawValue: 2)
  public static let html = ArticleExtras(rawValue: 4)

  /// In the order in which they go from a line that is too long.
  static let inOrder: [(extra: ArticleExtras, name: String)] = [
    (.html, "html"), (.markdown, "markdown"), (.blocks, "blocks"),
  ]
}
