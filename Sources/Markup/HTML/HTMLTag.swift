/// The name of an HTML element as a number. Names that are not ours are numbered by each tree from 1,024 on.
@frozen public struct HTMLTag: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt16

  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// What a text node has instead of a tag.
  public static var text: HTMLTag { HTMLTag(rawValue: 0) }

  /// The tag of a known name, in lower case; nil for a custom element's name.
  public init?(name: String) {
    guard let id = HTMLTag.numbers[Array(name.utf8)] else { return nil }
    self.init(rawValue: id)
  }

  /// Whether the name is one of the known ones.
  public var isKnown: Bool { rawValue > 0 && Int(rawValue) <= HTMLTag.knownNames.count }

  /// The name, if it is one of the known ones.
  public var knownName: String? {
    guard isKnown else { return nil }
    return String(decoding: HTMLTag.knownNames[Int(rawValue) - 1], as: UTF8.self)
  }

  static let numbers = NameTable(numbering: knownNames)
}
