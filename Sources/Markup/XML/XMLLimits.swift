/// How much of hostile XML is read. What goes beyond is cut, and the rest of the document still read.
public struct XMLLimits: Sendable, Hashable {
  /// Attributes on one element, namespace declarations included: libxml2 compares each with each.
  public var attributes: Int
  /// Namespace declarations in force at one time: libxml2 searches them one by one.
  public var namespaces: Int
  /// Bytes of one attribute value or CDATA section: libxml2 stops for good at ten million.
  public var textBytes: Int
  /// Open elements: libxml2 stops for good at 256. Deeper elements are dropped, their text is kept.
  public var depth: Int

  public init(attributes: Int = 500, namespaces: Int = 1_000, textBytes: Int = 8_000_000, depth: Int = 200) {
    self.attributes = attributes
    self.namespaces = namespaces
    self.textBytes = textBytes
    self.depth = min(depth, 250)
  }
}
