/// How much of hostile JSON is read before it is refused.
public struct JSONLimits: Sendable, Hashable {
  /// Arrays and objects within each other.
  public var depth: Int
  /// Bytes of one number.
  public var numberBytes: Int

  /// The usual limits, unless others are given.
  public init(depth: Int = 64, numberBytes: Int = 400) {
    self.depth = depth
    self.numberBytes = numberBytes
  }
}
