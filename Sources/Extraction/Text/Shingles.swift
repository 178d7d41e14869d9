/// Some of the windows of 24 letters of several texts, chosen by what is in them: two texts that share a passage share its
/// choice (Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003).
struct Shingles {
  private static let width = 24
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let top: UInt64 = (1..<width).reduce(1) { power, _ in power &* base }

  /// What is known of one of the texts.
  struct Text {
    /// All letters together.
    let whole: UInt64
    /// Where its windows are among the prints.
    let range: Range<Int>
  }

  /// One window in eight, of one text after another.
  private(set) var prints: [UInt64] = []
  private var letters: [UInt8] = []

  mutating func add(_ text: Bytes) -> Text {
    let count = skeleton(text.span, into: &letters)
    let start = prints.count
    var whole = UInt64(count)
    var hash: UInt64 = 0
    let head = min(count, Shingles.width - 1)
    for index in 0..<head { hash = hash &* Shingles.base &+ UInt64(letters[index]) }
    whole = whole &* Shingles.base &+ hash
    for index in head..<count {
      let letter = UInt64(letters[index])
      if index >= Shingles.width { hash &-= UInt64(letters[index &- Shingles.width]) &* Shingles.top }
      hash = hash &* Shingles.base &+ letter
      whole = whole &* Shingles.base &+ letter
      if (hash ^ hash >> 32) & 0x700 == 0 { prints.append(hash) }
    }
    return Text(whole: whole, range: start..<prints.count)
  }
}
