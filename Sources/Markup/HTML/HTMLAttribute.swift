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

/// Some attribute names, a bit for each by its number's low bits: what is not in it is not there.
@frozen public struct AttributeMask: Sendable {
  @usableFromInline var bits: UInt64 = 0

  @inlinable public init() {}

  public init(_ attributes: HTMLAttribute...) {
    for attribute in attributes { insert(attribute.rawValue) }
  }

  @inlinable mutating func insert(_ id: UInt16) { bits |= 1 << UInt64(id & 63) }

  @inlinable public func mayContain(_ attribute: HTMLAttribute) -> Bool {
    bits & 1 << UInt64(attribute.rawValue & 63) != 0
  }

  public mutating func formUnion(_ other: AttributeMask) { bits |= other.bits }

  @inlinable public func mayContain(anyOf other: AttributeMask) -> Bool { bits & other.bits != 0 }
}
