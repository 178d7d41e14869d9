/// How much of hostile XML is read. What goes beyond is cut, and the rest of the document still read.
public struct XMLLimits: Sendable, Hashable {
  /// Attributes on one element, namespace declarations included.
  public var attributes: Int
  /// Distinct namespace prefixes of one document.
  public var namespaces: Int
  /// Bytes of one attribute value.
  public var valueBytes: Int
  /// Open elements. Deeper elements are dropped, their text is kept.
  public var depth: Int

  /// Bytes of an element's name from which on it is none.
  static let nameBytes = 1_000

  /// The usual limits, unless others are given.
  public init(attributes: Int = 500, namespaces: Int = 1_000, valueBytes: Int = 1_000_000, depth: Int = 500) {
    self.attributes = attributes
    self.namespaces = namespaces
    self.valueBytes = valueBytes
    self.depth = depth
  }
}
