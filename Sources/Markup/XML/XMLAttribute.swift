/// An attribute as written, its value with references decoded.
public struct XMLAttribute: Sendable, Hashable {
  /// `prefix:name`, or just the name.
  public let qualifiedName: String
  /// What stands between the quotes, references decoded.
  public let value: String
}
