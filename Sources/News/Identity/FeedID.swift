/// The name of a feed in the output: `f_` and 10 letters, made from its URL as the operator wrote it.
public struct FeedID: Sendable, Hashable {
  /// `f_` and 10 letters of base32 (RFC 4648 §6, in lower case).
  public let text: String

  /// The ID of the feed at this URL, taken byte for byte: another spelling is another feed.
  public init(url: String) {
    text = "f_" + String(base32(SHA256.digest(of: url.utf8)).prefix(10))
  }

  /// An ID that was written down before; nil for what is not one.
  public init?(text: String) {
    guard isID(text, prefix: "f_", letters: 10) else { return nil }
    self.text = text
  }
}

extension FeedID: CustomStringConvertible {
  /// The text, as it is written.
  public var description: String { text }
}
