/// A node of a tree: its place in document order, from 0.
@frozen public struct NodeID: Hashable, Comparable, Sendable {
  public let index: Int32

  @inlinable public init(_ index: Int32) { self.index = index }

  @inlinable public static func < (one: Self, other: Self) -> Bool { one.index < other.index }
}

/// Some consecutive nodes in document order.
@frozen public struct NodeRange: Hashable, Sendable, RandomAccessCollection {
  public let lower: Int32
  public let upper: Int32

  @inlinable public init(_ lower: Int32, _ upper: Int32) {
    self.lower = lower
    self.upper = upper
  }

  @inlinable public var startIndex: Int32 { lower }
  @inlinable public var endIndex: Int32 { upper }
  @inlinable public subscript(index: Int32) -> NodeID { NodeID(index) }
  @inlinable public func index(after index: Int32) -> Int32 { index + 1 }
  @inlinable public func index(before index: Int32) -> Int32 { index - 1 }
  @inlinable public func index(_ index: Int32, offsetBy distance: Int) -> Int32 { index + Int32(distance) }
  @inlinable public func distance(from start: Int32, to end: Int32) -> Int { Int(end - start) }

  @inlinable public func contains(_ node: NodeID) -> Bool { node.index >= lower && node.index < upper }
}
