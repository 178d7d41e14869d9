/// An attribute as written, its value with entities decoded.
public struct XMLAttribute: Sendable, Hashable {
  /// The prefix, or nil.
  public let prefix: String?
  public let localName: String
  public let value: String

  /// `prefix:name`, or just the name.
  public var qualifiedName: String {
    guard let prefix else { return localName }
    return "\(prefix):\(localName)"
  }
}
