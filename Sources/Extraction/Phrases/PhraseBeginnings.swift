/// The first four bytes of all phrases: nearly every line begins as none of them does.
struct PhraseBeginnings: Sendable {
  /// A bit for each hash of four bytes.
  private var bits = [UInt64](repeating: 0, count: 1_024)
  /// First bytes of shorter phrases that lines may begin with, and of numbers.
  private var short = ByteSet()

  init() {
    for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { short.insert(digit) }
  }

  /// - Parameter mayGoOn: whether a line may go on after the phrase.
  mutating func insert(_ stem: Bytes, mayGoOn: Bool) {
    guard let first = stem.first else { return }
    if stem.count >= 4 {
      let slot = slot(stem)
      bits[slot >> 6] |= 1 << UInt64(slot & 63)
    } else if mayGoOn {
      short.insert(first)
    }
  }

  /// Whether a line may be or begin with a phrase, by the beginning of its stem.
  func mayBegin(_ stem: Bytes) -> Bool {
    // The last character of a beginning that was cut off may be torn.
    guard stem.count >= 8, let first = stem.first, !short.contains(first) else { return true }
    let slot = slot(stem)
    return bits[slot >> 6] >> UInt64(slot & 63) & 1 != 0
  }

  @inline(__always)
  private func slot(_ stem: Bytes) -> Int {
    let four = stem.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return Int((four &* 0x9E37_79B1) >> 16)
  }
}
