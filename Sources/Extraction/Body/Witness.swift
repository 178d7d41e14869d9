import Markup

/// What others say that the article's text is: JSON-LD `articleBody`, the feed's own text. Heard, never believed blindly.
///
/// It knows every window of 24 letters of the text. A window holds 16 letters that begin at an eighth place of the
/// text, so only those are noted, and a question tries the eight places where they may begin.
struct Witness {
  /// All that was said, one testimony after another.
  private var letters: [UInt8] = []
  /// Every eighth place in the letters, by the hash of what begins there, and one added; 0 for none.
  private var places: [Int32] = []
  /// What the testimony says, in letters.
  private(set) var weight = 0

  private static let width = 24
  private static let noted = 16
  private static let step = 8
  /// How many places of one hash are told apart: a text may say the same again and again.
  private static let mostProbes = 32

  var isEmpty: Bool { letters.isEmpty }

  mutating func hear(_ text: Bytes) {
    let said = skeleton(text.prefix(200_000))
    guard said.count >= Witness.width * 4 else { return }
    weight += Extraction.weight(of: text)
    letters += said
    places = Witness.places(in: letters.span)
  }

  /// The places of all that was said, in a table of which at most a quarter is taken.
  static func places(in letters: Span<UInt8>) -> [Int32] {
    var size = 64
    while size * Witness.step < letters.count * 4 { size *= 2 }
    var table = [Int32](repeating: 0, count: size)
    var room = table.mutableSpan
    for place in stride(from: 0, through: letters.count - Witness.noted, by: Witness.step) {
      var slot = Witness.slot(letters, place, size)
      var probes = 0
      while room[slot] != 0, probes < Witness.mostProbes {
        slot = (slot &+ 1) & (size &- 1)
        probes &+= 1
      }
      if room[slot] == 0 { room[slot] = Int32(place) + 1 }
    }
    return table
  }

  /// Whether a passage is part of the testimony: its beginning or its end is.
  func knows(_ passage: Bytes) -> Bool {
    guard !isEmpty, passage.count >= Witness.width else { return false }
    let head = skeleton(passage.prefix(160))
    if head.count >= Witness.width, says(head.span.extracting(first: Witness.width)) { return true }
    let tail = skeleton(passage.suffix(160))
    return tail.count >= Witness.width && says(tail.span.extracting(last: Witness.width))
  }

  private func says(_ window: Span<UInt8>) -> Bool {
    let letters = letters.span
    let places = places.span
    for offset in 0..<Witness.step {
      var slot = Witness.slot(window, offset, places.count)
      var probes = 0
      while places[slot] != 0, probes < Witness.mostProbes {
        let start = Int(places[slot]) &- 1 &- offset
        if start >= 0, start &+ window.count <= letters.count,
          window.indices.allSatisfy({ window[$0] == letters[start &+ $0] })
        {
          return true
        }
        slot = (slot &+ 1) & (places.count &- 1)
        probes &+= 1
      }
    }
    return false
  }

  @inline(__always)
  private static func slot(_ letters: Span<UInt8>, _ place: Int, _ size: Int) -> Int {
    Int(ByteScan.hash(letters, place..<place &+ noted) >> 32) & (size &- 1)
  }
}
