/// The name of an article in the output: `a_` and 16 letters, made from its primary key, so that it is the same
/// on every machine.
public struct ArticleID: Sendable, Hashable {
  public let text: String

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
  public var description: String { text }
}
