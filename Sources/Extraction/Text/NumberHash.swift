import Markup

/// The hashes of a number in a text: with the eight letters before it, and with the eight behind it, where there are so many.
struct NumberHash {
  let hashes: [UInt64]

  /// - Parameter letters: the text's letters and digits (`skeleton`).
  static func all(in letters: [UInt8]) -> [NumberHash] {
    var numbers: [NumberHash] = []
    var index = 0
    while index < letters.count {
      let start = index
      while index < letters.count, letters[index] &- 0x30 < 10 { index += 1 }
      // "1. The winner": the number of a heading is none of its text.
      if index > start, start > 0 || index > 2 {
        var hashes: [UInt64] = []
        if start >= 8 { hashes.append(ByteScan.hash(letters.span, start - 8..<index)) }
        if index + 8 <= letters.count { hashes.append(ByteScan.hash(letters.span, start..<index + 8)) }
        numbers.append(NumberHash(hashes: hashes))
      }
      index += 1
    }
    return numbers
  }
}
