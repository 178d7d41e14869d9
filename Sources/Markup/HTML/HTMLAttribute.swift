/// The name of an HTML attribute as a number. Names that are not ours are numbered by each tree from 1,024 on.
@frozen public struct HTMLAttribute: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt16

  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The attribute of a known name, in lower case; nil for another.
  public init?(name: String) {
    guard let id = HTMLAttribute.numbers[Array(name.utf8)] else { return nil }
    self.init(rawValue: id)
  }

  /// The name, if it is one of the known ones.
  public var knownName: String? {
    guard rawValue > 0, Int(rawValue) <= HTMLAttribute.knownNames.count else { return nil }
    return String(decoding: HTMLAttribute.knownNames[Int(rawValue) - 1], as: UTF8.self)
  }

  static let numbers = NameTable(numbering: knownNames)
}
