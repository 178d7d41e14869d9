/// What is left of a URL when everything that does not choose the article is taken away.
///
/// A key for comparison only: never fetched, never shown. `Dedupe` makes it.
public struct CanonicalURL: Sendable, Hashable {
  public let text: String

  public init(text: String) {
    self.text = text
  }
}
