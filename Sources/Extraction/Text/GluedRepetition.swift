import Markup

/// A paragraph whose beginning stands once more at its end, joined without a space: a hidden copy for sharing that a
/// site's own text version kept. The second copy is cut, but for its final full stop.
///
/// Only a border of 40 characters or more counts, and only where a letter stands before the second copy.
func withoutGluedRepetition(_ text: Bytes) -> Bytes {
  let stop = text.suffix(finalStopLength(text))
  let stem = text.dropLast(stop.count)
  guard stem.count >= 2 * minimum, stem.count <= longest else { return text }
  for border in borders(of: stem) where border >= minimum && 2 * border <= stem.count {
    let seam = stem.endIndex - border
    // Four bytes a character at most: a long border need not be counted, and a text may have many.
    guard border >= 4 * minimum || characters(in: stem[seam...]) >= minimum, isLetter(before: seam, in: stem)
    else { continue }
    return stem[..<seam] + stop
  }
  return text
}

/// The shortest repetition that is taken for one, in characters.
private let minimum = 40

/// The longest paragraph that is looked at, in bytes. Bounds time: a page of one endless paragraph took quadratic time.
private let longest = 100_000

/// The lengths of all proper prefixes that are suffixes too, the longest first (Knuth, Morris, Pratt). None where no suffix that
/// could count begins as the text does.
private func borders(of text: Bytes) -> [Int] {
  guard text.prefix(16).isFound(in: text.suffix(text.count / 2)) else { return [] }
  let text = Array(text)
  var failure = [Int](repeating: 0, count: text.count)
  var length = 0
  for index in 1..<text.count {
    while length > 0, text[index] != text[length] { length = failure[length - 1] }
    if text[index] == text[length] { length += 1 }
    failure[index] = length
  }
  var borders: [Int] = []
  while length > 0 {
    borders.append(length)
    length = failure[length - 1]
  }
  return borders
}

private func characters(in text: Bytes) -> Int {
  text.reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
}

/// A letter or digit of any script, as far as bytes tell: no white space, no punctuation.
private func isLetter(before index: Int, in text: Bytes) -> Bool {
  guard index > text.startIndex else { return false }
  var lead = index - 1
  while lead > text.startIndex, text[lead] & 0xC0 == 0x80 { lead -= 1 }
  let byte = text[lead]
  return byte < 0x80 ? isLetterOrDigit(byte) : byte != 0xC2 && byte != 0xE2 && byte != 0xEF
}

extension RandomAccessCollection<UInt8> {
  /// Whether the bytes stand somewhere in a text.
  func isFound(in text: Bytes) -> Bool {
    guard let first, text.count >= count else { return false }
    guard count > 1 else { return text.contains(first) }
    let second = self[index(after: startIndex)]
    let bytes = text.span
    var index = 0
    while index <= bytes.count - count {
      index = ByteScan.pair(first, second, in: bytes, from: index)
      guard index <= bytes.count - count else { return false }
      let start = text.startIndex + index
      if text[start..<start + count].elementsEqual(self) { return true }
      index += 1
    }
    return false
  }
}
