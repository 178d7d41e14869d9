import Markup

/// What JSON-LD (`articleBody`) or the feed give as the article's text, to recognise its passages on the page.
///
/// It is evidence, not the answer: such a text may be a teaser, be cut, or belong to another article. So passages that
/// stand in it are preferred, and none is refused for missing from it.
///
/// The index finds every window of 24 letters. Each such window holds 16 letters that begin at a multiple of eight, so
/// only those are indexed, and a lookup tries the eight offsets at which they may begin in the window.
struct ReferenceText {
  /// The letters of all texts, one after another.
  private var letters: [UInt8] = []
  /// Open addressing by the hash of the letters at an offset: the offset plus one, or 0 for a free slot.
  private var offsets: [Int32] = []
  /// How long the texts are, in letters (`weight(of:)`).
  private(set) var weight = 0

  private static let width = 24
  private static let indexedWidth = 16
  private static let step = 8
  /// How many slots are probed for one hash: in a text that repeats itself all offsets have the same hash, and without
  /// a limit the index would take quadratic time.
  private static let mostProbes = 32
  /// Bytes that are read of one text; bounds the index, whatever a page declares.
  private static let mostBytes = 200_000
  /// Bytes at each end of a passage in which a window is looked for: 24 letters with what stands between them.
  private static let endBytes = 160

  /// Letters up to which such a text may be a teaser, which says nothing of how long the article is or where it ends.
  static let mostTeaserWeight = 400

  var isEmpty: Bool { letters.isEmpty }

  mutating func add(_ text: Bytes) {
    let added = skeleton(text.prefix(ReferenceText.mostBytes))
    guard added.count >= ReferenceText.width * 4 else { return }
    weight += Extraction.weight(of: text)
    letters += added
    offsets = ReferenceText.offsets(in: letters.span)
  }

  /// The index of the letters; at most a quarter of its slots is taken, so that probes stay short.
  static func offsets(in letters: Span<UInt8>) -> [Int32] {
    var size = 64
    while size * ReferenceText.step < letters.count * 4 { size *= 2 }
    var table = [Int32](repeating: 0, count: size)
    var slots = table.mutableSpan
    for offset in stride(from: 0, through: letters.count - ReferenceText.indexedWidth, by: ReferenceText.step)
    {
      var slot = ReferenceText.slot(letters, offset, size)
      var probes = 0
      while slots[slot] != 0, probes < ReferenceText.mostProbes {
        slot = (slot &+ 1) & (size &- 1)
        probes &+= 1
      }
      if slots[slot] == 0 { slots[slot] = Int32(offset) + 1 }
    }
    return table
  }

  /// Whether a passage is part of the texts: its first or its last 24 letters are.
  func knows(_ passage: Bytes) -> Bool {
    guard !isEmpty, passage.count >= ReferenceText.width else { return false }
    let head = skeleton(passage.prefix(ReferenceText.endBytes))
    if head.count >= ReferenceText.width, contains(head.span.extracting(first: ReferenceText.width)) {
      return true
    }
    let tail = skeleton(passage.suffix(ReferenceText.endBytes))
    return tail.count >= ReferenceText.width && contains(tail.span.extracting(last: ReferenceText.width))
  }

  private func contains(_ window: Span<UInt8>) -> Bool {
    let letters = letters.span
    let offsets = offsets.span
    for offset in 0..<ReferenceText.step {
      var slot = ReferenceText.slot(window, offset, offsets.count)
      var probes = 0
      while offsets[slot] != 0, probes < ReferenceText.mostProbes {
        let start = Int(offsets[slot]) &- 1 &- offset
        if start >= 0, start &+ window.count <= letters.count,
          window.indices.allSatisfy({ window[$0] == letters[start &+ $0] })
        {
          return true
        }
        slot = (slot &+ 1) & (offsets.count &- 1)
        probes &+= 1
      }
    }
    return false
  }

  @inline(__always)
  private static func slot(_ letters: Span<UInt8>, _ offset: Int, _ size: Int) -> Int {
    Int(ByteScan.hash(letters, offset..<offset &+ indexedWidth) >> 32) & (size &- 1)
  }
}
