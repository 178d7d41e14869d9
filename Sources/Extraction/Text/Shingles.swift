/// Some of a text's windows of 24 letters, chosen by what is in them: two texts that share a passage share its choice
/// (Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003).
struct Shingles {
  private static let width = 24
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let top: UInt64 = (1..<width).reduce(1) { power, _ in power &* base }

  /// One in eight.
  private(set) var prints: [UInt64] = []
  /// All letters together.
  let whole: UInt64

  init(_ text: Bytes) {
    let letters = skeleton(text)
    var whole: UInt64 = UInt64(letters.count)
    var hash: UInt64 = 0
    let head = min(letters.count, Shingles.width - 1)
    for index in 0..<head { hash = hash &* Shingles.base &+ UInt64(letters[index]) }
    whole = whole &* Shingles.base &+ hash
    if letters.count > head { prints.reserveCapacity(letters.count / 6) }
    for index in head..<letters.count {
      let letter = UInt64(letters[index])
      if index >= Shingles.width { hash &-= UInt64(letters[index &- Shingles.width]) &* Shingles.top }
      hash = hash &* Shingles.base &+ letter
      whole = whole &* Shingles.base &+ letter
      if (hash ^ hash >> 32) & 0x700 == 0 { prints.append(hash) }
    }
    self.whole = whole
  }
}
