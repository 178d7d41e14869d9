/// Receives an XML document, piece by piece and in order. Every `start` has its `end`, broken input or not.
public protocol XMLHandler {
  /// An element begins.
  mutating func start(_ tag: borrowing XMLStartTag)
  /// The innermost open element ends.
  mutating func end(_ name: XMLName)
  /// A run of characters: entities decoded, CDATA unwrapped, valid UTF-8. One text may come in several runs.
  mutating func text(_ bytes: Span<UInt8>)
  /// Asked after each `end`: false stops the reading.
  var wantsMore: Bool { get }
}

extension XMLHandler {
  /// True: the document is read to its end.
  public var wantsMore: Bool { true }
}
