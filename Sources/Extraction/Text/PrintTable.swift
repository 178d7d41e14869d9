/// Values by fingerprints of words: a fingerprint is a hash already, and needs no second one. A class, so that a look at
/// a table holds on to nothing.
final class PrintTable<Value: Sendable>: Sendable {
  private let keys: [UInt64]
  private let values: [Value?]
  private let mask: Int

  /// Of two values for one fingerprint the later one counts.
  init(_ pairs: [(UInt64, Value)]) {
    var size = 8
    while size < pairs.count * 2 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var values = [Value?](repeating: nil, count: size)
    mask = size - 1
    for (key, value) in pairs {
      var slot = Self.slot(key, mask)
      while values[slot] != nil, keys[slot] != key { slot = (slot + 1) & mask }
      keys[slot] = key
      values[slot] = value
    }
    self.keys = keys
    self.values = values
  }

  subscript(key: UInt64) -> Value? {
    var slot = Self.slot(key, mask)
    while let value = values[slot] {
      if keys[slot] == key { return value }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: key ^ key >> 32) & mask
  }
}

/// Fingerprints of some words.
struct PrintSet: Sendable {
  private let table: PrintTable<Bool>

  init(_ words: [String]) { self.init(words.map(\.utf8)) }

  init(_ words: [some Sequence<UInt8>]) { table = PrintTable(words.map { (Fingerprint.of($0), true) }) }

  func contains(_ print: UInt64) -> Bool { table[print] != nil }
}

/// Fingerprints that were seen, as many as come.
struct PrintBag: Sendable {
  private var slots: [UInt64] = []
  private(set) var count = 0
  private var hasZero = false

  var isEmpty: Bool { count == 0 }

  /// All of them, in no order.
  var all: [UInt64] { slots.filter { $0 != 0 } + (hasZero ? [0] : []) }

  /// Makes room for so many more.
  mutating func reserve(_ more: Int) {
    var size = max(slots.count, 16)
    while size < (count + more) * 2 { size *= 2 }
    if size > slots.count { grow(to: size) }
  }

  /// - Returns: whether it was not there before.
  @discardableResult
  mutating func insert(_ print: UInt64) -> Bool {
    guard print != 0 else {
      defer { hasZero = true }
      count += hasZero ? 0 : 1
      return !hasZero
    }
    if count * 2 >= slots.count { grow(to: max(16, slots.count * 2)) }
    var slot = self.slot(print)
    while slots[slot] != 0 {
      if slots[slot] == print { return false }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    slots[slot] = print
    count += 1
    return true
  }

  func contains(_ print: UInt64) -> Bool {
    guard print != 0 else { return hasZero }
    guard !slots.isEmpty else { return false }
    var slot = self.slot(print)
    while slots[slot] != 0 {
      if slots[slot] == print { return true }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return false
  }

  private mutating func grow(to size: Int) {
    let old = slots
    slots = [UInt64](repeating: 0, count: size)
    for print in old where print != 0 {
      var slot = self.slot(print)
      while slots[slot] != 0 { slot = (slot &+ 1) & (size &- 1) }
      slots[slot] = print
    }
  }

  @inline(__always)
  private func slot(_ print: UInt64) -> Int {
    Int(truncatingIfNeeded: (print &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count &- 1)
  }
}
