import Markup

/// Text put together from pieces and cleaned as it comes.
///
/// Runs of white space (no-break and typographic spaces included) become one space, soft hyphens, zero-width spaces,
/// byte order marks and control characters go, joiners stay where a script needs them (Arabic, Indic, emoji), and letters
/// are put together with their accents.
struct TextCleaner {
  private(set) var bytes: [UInt8] = []
  /// Where the text that is being written begins.
  private(set) var start = 0
  private var hasPendingSpace = false

  init(room: Int = 0) { bytes.reserveCapacity(room) }

  var isEmpty: Bool { bytes.count == start }

  /// Ends the text being written and begins the next.
  mutating func cut() -> Range<Int> {
    let range = start..<bytes.count
    start = bytes.count
    hasPendingSpace = false
    return range
  }

  /// Forgets what was written since the last cut.
  mutating func discard() {
    bytes.removeSubrange(start...)
    hasPendingSpace = false
  }

  /// A place where words part, if any follow.
  mutating func space() { hasPendingSpace = true }

  /// Ends the line within the text.
  mutating func newline() {
    hasPendingSpace = false
    guard !isEmpty, bytes.last != 0x0A else { return }
    bytes.append(0x0A)
  }

  mutating func append(_ piece: ArraySlice<UInt8>) { append(piece.span) }

  mutating func append(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      // Most of what is not tidy is the white space between two tags.
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
        hasPendingSpace = true
        index &+= 1
        continue
      }
      if ByteScan.isTidy(byte) {
        let end = ByteScan.tidyEnd(text, from: index)
        write(text, index..<end)
        index = end
        guard index < text.count else { return }
      }
      index += special(text, at: index)
    }
  }

  /// Text whose white space matters, such as a listing of code.
  mutating func appendVerbatim(_ text: Span<UInt8>) {
    for index in text.indices {
      let byte = text[index]
      if byte >= 0x20 || byte == 0x0A || byte == 0x09 { bytes.append(byte) }
    }
  }

  mutating func appendLineFeed() { bytes.append(0x0A) }

  @inline(__always)
  private mutating func write(_ text: Span<UInt8>, _ range: Range<Int>) {
    if hasPendingSpace, !isEmpty, bytes.last != 0x0A { bytes.append(0x20) }
    hasPendingSpace = false
    bytes.append(copying: text.extracting(range))
  }

  /// Handles one character that is not plain; gives its length.
  private mutating func special(_ text: Span<UInt8>, at index: Int) -> Int {
    switch TextCleaner.characterClass(of: text, at: index) {
    case .space(let length):
      hasPendingSpace = true
      return length
    case .nothing(let length):
      return length
    case .joiner:
      if let last = bytes.last(where: { $0 & 0xC0 != 0x80 }), last >= 0xD8, !isEmpty {
        write(text, index..<index + 3)
      }
      return 3
    case .accent:
      if !compose(with: [text[index], text[index + 1]]) { write(text, index..<index + 2) }
      return 2
    case .character(let length):
      write(text, index..<index + length)
      return length
    }
  }

  /// Puts an accent on the letter that was written last, where that is one letter.
  private mutating func compose(with accent: ArraySlice<UInt8>) -> Bool {
    guard !hasPendingSpace, let lead = bytes[start...].lastIndex(where: { $0 & 0xC0 != 0x80 }),
      let letter = scalar(bytes[lead...]), let mark = scalar(accent),
      let composed = Composition.composed(letter, mark)
    else { return false }
    bytes.removeSubrange(lead...)
    bytes.append(contentsOf: Array(String(composed).utf8))
    return true
  }

  private func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.first
  }

  private enum CharacterClass {
    case space(Int)
    case nothing(Int)
    case joiner
    case accent
    case character(Int)
  }

  private static func characterClass(of text: Span<UInt8>, at index: Int) -> CharacterClass {
    let byte = text[index]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return .space(1) }
    if byte < 0x20 || byte == 0x7F { return .nothing(1) }
    let left = text.count - index
    let second = left > 1 ? text[index + 1] : 0
    let third = left > 2 ? text[index + 2] : 0
    switch (byte, second, third) {
    case (0xC2, 0xA0, _), (0xC2, 0x85, _): return .space(2)
    case (0xC2, 0xAD, _), (0xC2, 0x80...0x9F, _): return .nothing(2)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80):
      return .space(3)
    case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return .nothing(3)
    case (0xE2, 0x80, 0x8C...0x8D): return .joiner
    case (0xCC, 0x80...0xBF, _), (0xCD, 0x80...0xAF, _): return .accent
    case (0xC2, _, _), (0xCC, _, _), (0xCD, _, _): return .character(min(2, left))
    default: return .character(min(3, left))
    }
  }
}

/// A single text, cleaned.
func cleaned(_ text: String) -> String { isTidy(text.utf8Span.span) ? text : cleaned(text.bytes) }

func cleaned(_ text: Bytes) -> String {
  if isTidy(text.span) { return text.string }
  var cleaner = TextCleaner(room: text.count)
  cleaner.append(text)
  return cleaner.bytes.string
}

/// Whether nothing in a text is there to be cleaned, which is so of nearly all.
private func isTidy(_ text: Span<UInt8>) -> Bool {
  !text.isEmpty && ByteScan.isTidy(text[0]) && ByteScan.tidyEnd(text, from: 0) == text.count
}
