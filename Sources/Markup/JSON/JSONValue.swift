/// A JSON value (RFC 8259). Objects keep the order of their members, numbers their digits.
public enum JSONValue: Sendable, Hashable {
  /// The literal `null`; a member that is missing is not there at all.
  case null
  /// The literals `true` and `false`.
  case bool(Bool)
  /// A number as written.
  case number(String)
  /// A string, its escapes decoded.
  case string(String)
  /// An array, in its order.
  case array([JSONValue])
  /// An object, repeated keys included.
  case object([Member])

  /// A member of an object.
  public struct Member: Sendable, Hashable {
    /// As written, its escapes decoded.
    public let key: String
    /// What stands behind the colon.
    public let value: JSONValue

    /// A member by its key.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONValue {
  /// The value of an object's member; of the first, where a key is repeated.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The element of an array.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The text of a string; nil for any other value.
  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// A number without fraction that fits, such as `10`, `10.0` or `1e1`.
  public var int: Int? {
    guard let double else { return nil }
    if case .number(let digits) = self, let exact = Int(digits) { return exact }
    return Int(exactly: double)
  }

  /// A number that is finite; nil for any other value.
  public var double: Double? {
    guard case .number(let digits) = self, let value = Double(digits), value.isFinite else { return nil }
    return value
  }

  /// The value of a literal; nil for any other value.
  public var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The elements of an array; nil for any other value.
  public var array: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The members of an object; nil for any other value.
  public var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// Whether the value is the literal `null`.
  public var isNull: Bool { self == .null }
}
