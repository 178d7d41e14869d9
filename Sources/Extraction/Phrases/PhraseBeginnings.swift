/// The first four bytes of all phrases: nearly every line begins as none of them does.
struct PhraseBeginnings: Sendable {
  /// Hashes of four bytes.
  private var hashes = PairSet()
  /// First bytes of shorter phrases that lines may begin with, and of numbers.
  private var short = ByteSet()

  init() {
    for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { short.insert(digit) }
  }

  /// - Parameter mayGoOn: whether a line may go on after the phrase.
  mutating func insert(_ stem: Bytes, mayGoOn: Bool) {
    guard let first = stem.first else { return }
    if stem.count >= 4 {
      hashes.insert(hash(of: stem))
    } else if mayGoOn {
      short.insert(first)
    }
  }

  /// Whether a line may be or begin with a phrase, by the beginning of its stem.
  func mayBegin(_ stem: Bytes) -> Bool {
    // The last character of a beginning that was cut off may be torn.
    guard stem.count >= 8, let first = stem.first, !short.contains(first) else { return true }
    return hashes.contains(hash(of: stem))
  }

  /// The same for a line in any case whose first byte is one of a letter and that goes on for twenty more.
  func mayBegin(_ line: Span<UInt8>) -> Bool {
    var four: UInt32 = 0
    var count = 0
    var first: UInt8 = 0
    var index = 0
    while count < 4 {
      let byte = line[index]
      if byte >= 0xC3, byte <= 0xD3 {
        let (one, other) = lowered(byte, line[index &+ 1])
        if count == 0 { first = one }
        four = four << 8 | UInt32(one)
        count &+= 1
        if one >= 0x80, count < 4 {
          four = four << 8 | UInt32(other)
          count &+= 1
        }
        index &+= 2
      } else {
        let letter = byte &- 0x41 < 26 ? byte | 0x20 : byte
        if count == 0 { first = letter }
        four = four << 8 | UInt32(letter)
        count &+= 1
        index &+= 1
      }
    }
    return short.contains(first) || hashes.contains(hash(of: four))
  }

  @inline(__always)
  private func hash(of stem: Bytes) -> UInt16 {
    hash(of: stem.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
  }

  @inline(__always)
  private func hash(of four: UInt32) -> UInt16 { UInt16((four &* 0x9E37_79B1) >> 16) }
}
