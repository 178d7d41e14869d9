/// What an extraction is asked for besides the article.
public struct ExtractionOptions: Sendable, Hashable {
  /// Whether the reasons are kept for each piece of the page. Costs memory; off by default.
  public var explains: Bool

  public init(explains: Bool = false) { self.explains = explains }

  public static let standard = ExtractionOptions()
}
