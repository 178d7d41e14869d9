/// What others say that the article's text is: JSON-LD `articleBody`, the feed's own text. Heard, never believed blindly.
///
/// It knows every window of 24 letters of the text, so that asking costs one look at a passage's beginning and end.
struct Witness {
  private var windows = PrintBag()
  /// What the testimony says, in letters.
  private(set) var weight = 0

  private static let width = 24
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  var isEmpty: Bool { windows.isEmpty }

  mutating func hear(_ text: Bytes) {
    let letters = skeleton(text.prefix(200_000))
    guard letters.count >= Witness.width * 4 else { return }
    weight += weight(in: text)
    windows.reserve(letters.count)
    var hash: UInt64 = 0
    var power: UInt64 = 1
    for _ in 1..<Witness.width { power = power &* Witness.base }
    for index in letters.indices {
      if index >= Witness.width { hash = hash &- UInt64(letters[index - Witness.width]) &* power }
      hash = hash &* Witness.base &+ UInt64(letters[index])
      if index >= Witness.width - 1 { windows.insert(hash) }
    }
  }

  /// Whether a passage is part of the testimony: its beginning or its end is.
  func knows(_ passage: Bytes) -> Bool {
    guard !windows.isEmpty, passage.count >= Witness.width else { return false }
    let head = skeleton(passage.prefix(160))
    if head.count >= Witness.width, windows.contains(hash(of: head.prefix(Witness.width))) { return true }
    let tail = skeleton(passage.suffix(160))
    return tail.count >= Witness.width && windows.contains(hash(of: tail.suffix(Witness.width)))
  }

  private func hash(of letters: Bytes) -> UInt64 {
    letters.reduce(0) { $0 &* Witness.base &+ UInt64($1) }
  }

  private func weight(in text: Bytes) -> Int {
    text.reduce(into: 0) { total, byte in
      if byte & 0xC0 != 0x80 { total += byte >= 0xE3 && byte < 0xF0 ? 3 : 1 }
    }
  }
}
