/// What is left of a URL when everything that does not choose the article is taken away.
///
/// A key for comparison only: never fetched, never shown. `Dedupe` makes it.
public struct CanonicalURL: Sendable, Hashable {
  /// What is compared: `//host/path?query` for a page of the Web, the whole URL for any other scheme.
  public let text: String

  /// A key from a text that is canonical already.
  public init(text: String) {
    self.text = text
  }
}
