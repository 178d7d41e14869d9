/// Some of the windows of 24 letters of several texts, chosen by what is in them: two texts that share a passage share its
/// choice (Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003).
struct Shingles {
  private static let width = 24
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// What the letter that leaves the window has been multiplied with.
  private static let leaving: UInt64 = (0..<width).reduce(1) { power, _ in power &* base }

  /// What is known of one of the texts.
  struct Text {
    /// All letters together.
    let whole: UInt64
    /// Where the hashes of its windows are in `Shingles.hashes`.
    let range: Range<Int>
  }

  /// One window in eight, of one text after another.
  private(set) var hashes: [UInt64] = []
  private var letters: [UInt8] = []

  mutating func add(_ text: Bytes) -> Text {
    let count = skeleton(text.span, into: &letters)
    let start = hashes.count
    let letters = letters
    let (hash, whole) = Shingles.choose(from: letters.span.extracting(0..<count), into: &hashes)
    return Text(whole: whole &+ hash &+ UInt64(count), range: start..<hashes.count)
  }

  /// The hashes of the chosen windows; the last window's hash, and that of all letters together.
  private static func choose(from letters: Span<UInt8>, into hashes: inout [UInt64]) -> (UInt64, UInt64) {
    var hash: UInt64 = 0
    let head = min(letters.count, width)
    for index in 0..<head { hash = hash &* base &+ UInt64(letters[index]) }
    var whole = hash
    if head == width, isChosen(hash) { hashes.append(hash) }
    // One in eight is chosen, which no branch predictor can learn: they are stored without a branch.
    var chosen = InlineArray<64, UInt64>(repeating: 0)
    var start = head
    while start < letters.count {
      let end = min(start &+ 64, letters.count)
      var count = 0
      for index in start..<end {
        let letter = UInt64(letters[index])
        hash = hash &* base &+ (letter &- UInt64(letters[index &- width]) &* leaving)
        whole = whole &* base &+ letter
        chosen[count] = hash
        count &+= isChosen(hash) ? 1 : 0
      }
      for index in 0..<count { hashes.append(chosen[index]) }
      start = end
    }
    return (hash, whole)
  }

  @inline(__always)
  private static func isChosen(_ hash: UInt64) -> Bool { (hash ^ hash >> 32) & 0x700 == 0 }
}
