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

  @inline(__always)
  private func hash(of stem: Bytes) -> UInt16 {
    let four = stem.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return UInt16((four &* 0x9E37_79B1) >> 16)
  }
}
