/// A value from the most deliberate of several sources: the highest rank wins, then the first.
struct Ranked<Value> {
  private(set) var value: Value?
  private(set) var rank: UInt8 = 0

  mutating func offer(_ candidate: Value?, _ rank: UInt8) {
    guard let candidate, value == nil || rank > self.rank else { return }
    value = candidate
    self.rank = rank
  }

  /// The same for what is written again when it changes: of the same rank the last wins.
  mutating func replace(_ candidate: Value?, _ rank: UInt8) {
    guard let candidate, value == nil || rank >= self.rank else { return }
    value = candidate
    self.rank = rank
  }
}

/// Values of the highest rank that was offered, all of them, in order.
struct RankedList<Value> {
  private(set) var values: [Value] = []
  private var rank: UInt8 = 0

  mutating func offer(_ candidate: Value, _ rank: UInt8) {
    if rank > self.rank || values.isEmpty {
      values = [candidate]
      self.rank = rank
    } else if rank == self.rank {
      values.append(candidate)
    }
  }
}
