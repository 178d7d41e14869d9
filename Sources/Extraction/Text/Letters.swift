import Markup

/// A piece of UTF-8, most often a slice of a larger text.
typealias Bytes = ArraySlice<UInt8>

/// Lower case for the alphabets that news is written in, by bytes: ASCII, Latin-1, Latin Extended-A, Greek (without accents), Cyrillic.
/// Both sides of a comparison are folded by it, so what it does not know only stays as it is.
func folded(_ text: Bytes) -> [UInt8] {
  let text = text.span
  return [UInt8](capacity: text.count) { result in
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0xC3, byte <= 0xD3, index &+ 1 < text.count {
        fold(byte, text[index &+ 1], into: &result)
        index &+= 2
      } else {
        result.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        index &+= 1
      }
    }
  }
}

/// The beginnings of some words in lower case, two bytes each, by which a text that begins with none of them is passed over
/// before it is folded.
struct Beginnings: Sendable {
  private var pairs = PairSet()

  /// - Parameter words: in lower case, of two bytes or more.
  init(of words: [[UInt8]]) {
    for word in words {
      for one in cases(of: word[0]) {
        for other in cases(of: word[1]) { insert(one, then: other) }
      }
    }
    for lead in UInt8(0xC3)...0xD3 {
      for trail in UInt8(0x80)...0xBF {
        let (first, second) = lowered(lead, trail)
        if pairs.contains(UInt16(first) << 8 | UInt16(second)) { insert(lead, then: trail) }
      }
    }
  }

  private mutating func insert(_ first: UInt8, then second: UInt8) {
    pairs.insert(UInt16(first) << 8 | UInt16(second))
  }

  private func cases(of byte: UInt8) -> [UInt8] { byte &- 0x61 < 26 ? [byte, byte & 0xDF] : [byte] }

  /// Whether one of the words may begin at a place of a text in any case.
  @inline(__always)
  func mayBegin(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index &+ 1 < text.count else { return false }
    return pairs.contains(UInt16(text[index]) << 8 | UInt16(text[index &+ 1]))
  }
}

/// The lower case of a character of two bytes; that of the Turkish capital i has one.
@inline(__always)
func lowered(_ first: UInt8, _ second: UInt8) -> (UInt8, UInt8) {
  switch (first, second) {
  case (0xC4, 0xB0): (0x69, 0)
  // The comma below is often typed as a cedilla.
  case (0xC5, 0x9E...0x9F), (0xC8, 0x98...0x99): (0xC8, 0x99)
  case (0xC5, 0xA2...0xA3), (0xC8, 0x9A...0x9B): (0xC8, 0x9B)
  case (0xC3, 0x80...0x9E) where second != 0x97: (first, second + 0x20)
  case (0xC4, 0x80...0xB7), (0xC5, 0x8A...0xB6): (first, second | 1)
  case (0xC5, 0x81...0x87) where second & 1 == 1: (first, second + 1)
  case (0xC5, 0xB9...0xBD) where second & 1 == 1: (first, second + 1)
  case (0xCE, 0x91...0x9F): (first, second + 0x20)
  case (0xCE, 0xA0...0xAB): (0xCF, second - 0x20)
  // Greek capitals carry no accents.
  case (0xCE, 0x86), (0xCE, 0xAC): (0xCE, 0xB1)
  case (0xCE, 0x88), (0xCE, 0xAD): (0xCE, 0xB5)
  case (0xCE, 0x89), (0xCE, 0xAE): (0xCE, 0xB7)
  case (0xCE, 0x8A), (0xCE, 0xAF): (0xCE, 0xB9)
  case (0xCE, 0x8C), (0xCF, 0x8C): (0xCE, 0xBF)
  case (0xCE, 0x8E), (0xCF, 0x8D): (0xCF, 0x85)
  case (0xCE, 0x8F), (0xCF, 0x8E): (0xCF, 0x89)
  case (0xCF, 0x82): (0xCF, 0x83)
  case (0xD0, 0x80...0x8F): (0xD1, second + 0x10)
  case (0xD0, 0x90...0x9F): (first, second + 0x20)
  case (0xD0, 0xA0...0xAF): (0xD1, second - 0x20)
  case (0xD2, 0x90...0xBF): (first, second | 1)
  default: (first, second)
  }
}

/// Whether a text begins with a small letter of an alphabet that has large ones.
func beginsSmall(_ text: Bytes) -> Bool {
  guard let first = text.first else { return false }
  if first < 0x80 { return first &- 0x61 < 26 }
  guard first >= 0xC3, first <= 0xD3, let second = text.dropFirst().first else { return false }
  return lowered(first, second) == (first, second)
}

/// Whether a text begins with a capital letter.
func beginsLarge(_ text: Bytes) -> Bool {
  guard let first = text.first else { return false }
  return first < 0x80 ? first &- 0x41 < 26 : first >= 0xC3 && first <= 0xD3 && !beginsSmall(text)
}

/// The fingerprint of a text in lower case.
func foldedHash(of text: Bytes) -> UInt64 {
  var hash = Fingerprint()
  let text = text.span
  var index = 0
  while index < text.count {
    let byte = text[index]
    if byte >= 0xC3, byte <= 0xD3, index &+ 1 < text.count {
      let (first, second) = lowered(byte, text[index &+ 1])
      hash.add(first)
      if first >= 0x80 { hash.add(second) }
      index &+= 2
    } else {
      hash.add(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      index &+= 1
    }
  }
  return hash.value
}

/// White space, punctuation and symbols at the edges of a line taken away, as far as bytes tell.
func trimmed(_ text: Bytes, dropping isEdge: (UInt8) -> Bool = { $0 <= 0x20 }) -> Bytes {
  var (start, end) = (text.startIndex, text.endIndex)
  while start < end, isEdge(text[start]) { start += 1 }
  while end > start, isEdge(text[end - 1]) { end -= 1 }
  return text[start..<end]
}

/// FNV-1a, for tables of known words and phrases.
struct Fingerprint {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  static func of(_ text: some Sequence<UInt8>) -> UInt64 {
    var hash = Fingerprint()
    for byte in text { hash.add(byte) }
    return hash.value
  }
}

/// How much a text says, in letters of an alphabet: a Chinese character weighs three, a Hangul syllable two.
func weight(of text: Bytes) -> Int { ByteScan.weight(of: text.span) }

/// Letters and digits only, folded: what two copies of a text have in common whatever their punctuation.
func skeleton(_ text: Bytes) -> [UInt8] {
  var letters: [UInt8] = []
  let count = skeleton(text.span, into: &letters)
  letters.removeLast(letters.count - count)
  return letters
}

/// The same into room that is used again.
///
/// - Returns: how many bytes of the room are the skeleton.
func skeleton(_ text: Span<UInt8>, into letters: inout [UInt8]) -> Int {
  if letters.count < text.count {
    letters = [UInt8](repeating: 0, count: letters.isEmpty ? text.count : 2 * text.count)
  }
  var output = letters.mutableSpan
  let lettersAndDigits = lettersAndDigits.span
  var count = 0
  var index = 0
  while index < text.count {
    let byte = text[index]
    if byte < 0x80 {
      // Without a branch: where a word ends cannot be predicted.
      output[count] = byte | 0x20
      count &+= Int(lettersAndDigits[Int(byte)])
      index &+= 1
    } else if byte == 0xC2 || byte == 0xE2
      || (byte == 0xE3 && index &+ 1 < text.count && text[index &+ 1] == 0x80)
    {
      index &+= byte == 0xC2 ? 2 : 3  // Latin-1 signs, general and CJK punctuation
    } else if byte >= 0xC3, byte <= 0xD3, index &+ 1 < text.count {
      let (first, second) = lowered(byte, text[index &+ 1])
      output[count] = first
      count &+= 1
      // The Turkish capital i has a small letter of one byte.
      if first >= 0x80 {
        output[count] = second
        count &+= 1
      }
      index &+= 2
    } else {
      output[count] = byte
      count &+= 1
      index &+= 1
    }
  }
  return count
}

/// One for the letters and digits of ASCII, zero for its other characters.
private let lettersAndDigits = (UInt8(0)..<0x80).map { isLetterOrDigit($0) ? UInt8(1) : 0 }

/// Appends the lower case of a character of two bytes.
@inline(__always)
private func fold(_ first: UInt8, _ second: UInt8, into letters: inout OutputSpan<UInt8>) {
  let (first, second) = lowered(first, second)
  letters.append(first)
  if first >= 0x80 { letters.append(second) }
}

@inline(__always)
func isLetterOrDigit(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

extension ArraySlice<UInt8> {
  /// The text that the bytes spell.
  var string: String { String(repairing: span) }
}

extension [UInt8] {
  /// The text that the bytes spell.
  var string: String { String(repairing: span) }
}

extension String {
  /// Whether an ASCII character stands in the text.
  func holds(_ byte: UInt8) -> Bool {
    let bytes = utf8Span.span
    return ByteScan.first(byte, in: bytes, from: 0) < bytes.count
  }

  var bytes: Bytes { Array(utf8)[...] }
}
