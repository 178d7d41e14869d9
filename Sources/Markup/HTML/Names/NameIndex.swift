import ASCII

/// Numbers of element or attribute names, by their bytes in the source: names of ours, then the document's own.
///
/// A name of up to eight bytes is its own key: one load, one mask. Longer ones are hashed, and compared when found.
struct NameIndex: ~Copyable {
  private var slots: Column<Slot>
  /// The bytes of all names, in lower case.
  private var bytes: Column<UInt8>
  private let knownBytes: Int
  /// Where the document's own names end in `bytes`, and the slots that they took.
  private var ownEnds = Column<UInt32>()
  private var ownSlots = Column<Int32>()

  struct Slot: BitwiseCopyable {
    var key: UInt64 = 0
    var start: UInt32 = 0
    var length: UInt16 = 0
    var id: UInt16 = 0
  }

  /// What a document may have of own names; a table that is never more than half full needs no long search.
  static let ownLimit = 700
  static let lengthLimit = 1_024
  private static let bits = 11

  init(_ known: Known) {
    slots = Column(copying: known.slots)
    bytes = Column(copying: known.bytes, room: 1_024)
    knownBytes = known.bytes.count
  }

  /// Forgets the document's own names.
  mutating func reset() {
    for index in 0..<ownSlots.count { slots[ownSlots[index]] = Slot() }
    ownSlots.removeAll()
    ownEnds.removeAll()
    bytes.truncate(to: knownBytes)
  }

  /// Reads a name at an offset that begins one: its number, and where it ends. Most names lie in one word.
  @inline(__always)
  mutating func read(_ source: Source, from start: Int, isAttribute: Bool) -> (id: UInt16?, end: Int) {
    let word = source.word(start)
    let length = Source.nameLength(in: word, isAttribute: isAttribute)
    guard length < 8, source.endsName(at: start &+ length) else {
      let end = source.nameEnd(from: start &+ 1, isAttribute: isAttribute)
      return (id(source, from: start, to: end), end)
    }
    let key = asciiLowercase(word) & ~(~0 << UInt64(8 &* length))
    let end = start &+ length
    return (id(of: key, length: length, source, start, end), end)
  }

  /// The number of a name, given anew if need be; nil for a name too many, or too long.
  @inline(__always)
  mutating func id(_ source: Source, from start: Int, to end: Int) -> UInt16? {
    let length = end - start
    let first = asciiLowercase(source.word(start))
    let key =
      length <= 8
      ? first & (~0 >> UInt64(8 &* (8 &- length) & 63))
      : NameIndex.hash(first, source, from: start &+ 8, to: end)
    return id(of: key, length: length, source, start, end)
  }

  @inline(__always)
  private mutating func id(of key: UInt64, length: Int, _ source: Source, _ start: Int, _ end: Int) -> UInt16?
  {
    var slot = NameIndex.slot(key)
    while true {
      let entry = slots[slot]
      if entry.id == 0 { return insert(key, source, start, end, at: slot) }
      if entry.key == key, Int(entry.length) == length, length <= 8 || matches(entry, source, start) {
        return entry.id
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
  }

  private static func slot(_ key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> (64 - UInt64(bits)))
  }

  private static func hash(_ first: UInt64, _ source: Source, from start: Int, to end: Int) -> UInt64 {
    var hash = first
    var index = start
    while index < end {
      let left = end - index
      let mask: UInt64 = left >= 8 ? ~0 : ~(~0 << UInt64(8 * left))
      hash = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9 ^ asciiLowercase(source.word(index)) & mask
      index += 8
    }
    return hash
  }

  /// Compares a name of more than eight bytes by words; the last one overlaps the one before.
  private func matches(_ entry: Slot, _ source: Source, _ start: Int) -> Bool {
    let last = Int(entry.length) - 8
    var offset = 0
    while offset < last {
      guard isSame(entry, source, start, at: offset) else { return false }
      offset += 8
    }
    return isSame(entry, source, start, at: last)
  }

  @inline(__always)
  private func isSame(_ entry: Slot, _ source: Source, _ start: Int, at offset: Int) -> Bool {
    bytes.word(Int(entry.start) + offset) == asciiLowercase(source.word(start + offset))
  }

  private mutating func insert(_ key: UInt64, _ source: Source, _ start: Int, _ end: Int, at slot: Int)
    -> UInt16?
  {
    guard ownEnds.count < NameIndex.ownLimit, end - start <= NameIndex.lengthLimit else { return nil }
    let id = UInt16(HTMLDocument.firstOwnName + ownEnds.count)
    slots[slot] = Slot(key: key, start: UInt32(bytes.count), length: UInt16(end - start), id: id)
    ownSlots.append(Int32(slot))
    for index in start..<end {
      let byte = asciiLowercase(source.peek(index))
      if byte == 0 { bytes.append([0xEF, 0xBF, 0xBD][...]) } else { bytes.append(byte) }
    }
    ownEnds.append(UInt32(bytes.count - knownBytes))
    return id
  }

  /// The document's own names, for its tree.
  func ownNames() -> OwnNames {
    OwnNames(bytes: bytes.array(from: knownBytes), ends: ownEnds.array())
  }
}

extension NameIndex {
  /// A table of the names of ours, made once and copied for each reader.
  struct Known: Sendable {
    fileprivate(set) var slots = [Slot](repeating: Slot(), count: 1 << bits)
    fileprivate(set) var bytes: [UInt8] = []

    init(_ names: [[UInt8]]) {
      for (index, name) in names.enumerated() { insert(name, UInt16(index + 1)) }
    }

    private mutating func insert(_ name: [UInt8], _ id: UInt16) {
      let key = NameIndex.key(of: name)
      var slot = NameIndex.slot(key)
      while slots[slot].id != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Slot(key: key, start: UInt32(bytes.count), length: UInt16(name.count), id: id)
      bytes += name
    }
  }

  static let tags = Known(HTMLTag.knownNames)
  static let attributes = Known(HTMLAttribute.knownNames)

  /// The key of a name in lower case.
  private static func key(of name: [UInt8]) -> UInt64 {
    var words = stride(from: 0, to: name.count, by: 8).map { start in
      name[start..<min(start + 8, name.count)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    let first = words.removeFirst()
    return words.reduce(first) { ($0 ^ $0 >> 29) &* 0xBF58_476D_1CE4_E5B9 ^ $1 }
  }
}

/// Names that a document has beside the known ones, in the order of their numbers.
struct OwnNames: Sendable {
  var bytes: [UInt8] = []
  var ends: [UInt32] = []

  var count: Int { ends.count }

  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[Int(index == 0 ? 0 : ends[index - 1])..<Int(ends[index])]
  }

  func firstIndex(of name: String) -> Int? {
    (0..<count).first { self[$0].elementsEqual(name.utf8) }
  }
}
