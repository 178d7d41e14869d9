import ASCII

/// Names to small numbers: an open hash table over ASCII-case-insensitive bytes that never allocates on lookup.
struct NameTable: Sendable {
  private var names: [[UInt8]] = []
  private var ids: [UInt16] = []
  /// Positions in `names` plus one; zero is free. Its count is a power of two.
  private var slots: [UInt16] = []

  /// The first of several equal names wins.
  init(_ entries: [([UInt8], UInt16)]) {
    slots = Array(repeating: 0, count: NameTable.capacity(for: entries.count))
    for (name, id) in entries { insert(name.map(asciiLowercase), id) }
  }

  /// Numbers the names from 1.
  init(numbering names: [[UInt8]]) {
    self.init(names.enumerated().map { ($1, UInt16($0 + 1)) })
  }

  var isEmpty: Bool { names.isEmpty }

  subscript(name: [UInt8]) -> UInt16? { self[name.span] }

  subscript(name: Span<UInt8>) -> UInt16? {
    var slot = NameTable.hash(name) & (slots.count - 1)
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if NameTable.matches(names[position], name) { return ids[position] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ name: [UInt8], _ id: UInt16) {
    guard self[name] == nil else { return }
    var slot = NameTable.hash(name.span) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    names.append(name)
    ids.append(id)
    slots[slot] = UInt16(names.count)
  }

  private static func capacity(for count: Int) -> Int {
    var capacity = 8
    while capacity < count * 3 { capacity *= 2 }
    return capacity
  }

  /// FNV-1a over lower-cased bytes.
  private static func hash(_ name: Span<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for index in name.indices { hash = (hash ^ UInt32(asciiLowercase(name[index]))) &* 16_777_619 }
    return Int(hash ^ (hash >> 15))
  }

  private static func matches(_ lowercased: [UInt8], _ name: Span<UInt8>) -> Bool {
    guard lowercased.count == name.count else { return false }
    for index in name.indices where lowercased[index] != asciiLowercase(name[index]) { return false }
    return true
  }
}
