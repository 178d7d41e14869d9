/// How deliberate the source of a field's value was: of several the highest rank wins, then the first.
struct Rank {
  private(set) var value: UInt8 = 0

  @inline(__always)
  mutating func offer<Value>(_ candidate: Value?, _ rank: UInt8, to field: inout Value?) {
    guard let candidate, field == nil || rank > value else { return }
    field = candidate
    value = rank
  }

  /// The same for what is written again when it changes: of the same rank the last wins.
  @inline(__always)
  mutating func replace<Value>(_ candidate: Value?, _ rank: UInt8, in field: inout Value?) {
    guard let candidate, field == nil || rank >= value else { return }
    field = candidate
    value = rank
  }

  /// The same for a field of many values: all those of the highest rank, in order.
  mutating func offer<Value>(_ candidate: Value, _ rank: UInt8, to list: inout [Value]) {
    if rank > value || list.isEmpty {
      list = [candidate]
      value = rank
    } else if rank == value {
      list.append(candidate)
    }
  }
}

/// A value from the most deliberate of several sources.
struct Ranked<Value> {
  private(set) var value: Value?
  private var rank = Rank()

  mutating func offer(_ candidate: Value?, _ rank: UInt8) { self.rank.offer(candidate, rank, to: &value) }

  mutating func replace(_ candidate: Value?, _ rank: UInt8) { self.rank.replace(candidate, rank, in: &value) }
}
