/// The name of an article in the output: `a_` and 16 letters, made from its primary key, so that it is the same
/// on every machine.
public struct ArticleID: Sendable, Hashable {
  /// `a_` and 16 letters of base32 (RFC 4648 §6, in lower case).
  public let text: String

  /// The ID of the article that has this primary key: the first 80 bits of a SHA-256 of it.
  public init(primaryKey: IdentityKey) {
    text = "a_" + String(base32(SHA256.digest(of: primaryKey.bytes)).prefix(16))
  }

  /// An ID that was written down before; nil for what is not one.
  public init?(text: String) {
    guard isID(text, prefix: "a_", letters: 16) else { return nil }
    self.text = text
  }
}

extension ArticleID: CustomStringConvertible {
  /// The text, as it is written.
  public var description: String { text }
}
