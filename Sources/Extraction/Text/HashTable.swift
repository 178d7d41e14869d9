/// Values by hashes of words (`Fingerprint`), with open addressing.
///
/// A `Dictionary` would hash the hash once more, and tens of words are looked up for each element of a page. A class,
/// because a struct of two arrays is retained and released at each lookup.
final class HashTable<Value: Sendable>: Sendable {
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

/// A fixed set of words, by their hashes. Nothing tells two words of one hash apart; with 64 bits that is not met.
struct WordHashSet: Sendable {
  private let table: HashTable<Bool>

  init(_ words: [String]) { self.init(words.map(\.utf8)) }

  init(_ words: [some Sequence<UInt8>]) { table = HashTable(words.map { (Fingerprint.of($0), true) }) }

  func contains(_ hash: UInt64) -> Bool { table[hash] != nil }
}

/// A growing set of hashes, with open addressing; 0 marks a free slot.
struct HashSet: Sendable {
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
  mutating func insert(_ hash: UInt64) -> Bool {
    guard hash != 0 else {
      defer { hasZero = true }
      count += hasZero ? 0 : 1
      return !hasZero
    }
    if count * 2 >= slots.count { grow(to: max(16, slots.count * 2)) }
    var slot = self.slot(hash)
    while slots[slot] != 0 {
      if slots[slot] == hash { return false }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    slots[slot] = hash
    count += 1
    return true
  }

  func contains(_ hash: UInt64) -> Bool {
    guard hash != 0 else { return hasZero }
    guard !slots.isEmpty else { return false }
    var slot = self.slot(hash)
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return false
  }

  private mutating func grow(to size: Int) {
    let old = slots
    slots = [UInt64](repeating: 0, count: size)
    for hash in old where hash != 0 {
      var slot = self.slot(hash)
      while slots[slot] != 0 { slot = (slot &+ 1) & (size &- 1) }
      slots[slot] = hash
    }
  }

  @inline(__always)
  private func slot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count &- 1)
  }
}
