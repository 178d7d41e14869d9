/// Other forms of the text that a line may carry beside it.
public struct ArticleExtras: OptionSet, Sendable, Hashable {
  /// One bit for each form.
  public let rawValue: UInt8

  /// The forms whose bits are set.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Typed blocks.
  public static let blocks = ArticleExtras(rawValue: 1)
  /// The text as Markdown, with links.
  public static let markdown = ArticleExtras(rawValue: 2)
  /// The text as HTML, with links.
  public static let html = ArticleExtras(rawValue: 4)

  /// In the order in which they go from a line that is too long.
  static let inOrder: [(extra: ArticleExtras, name: String)] = [
    (.html, "html"), (.markdown, "markdown"), (.blocks, "blocks"),
  ]
}
