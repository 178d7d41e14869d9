import Markup

/// A number of a text with the eight letters before it, and with the eight behind it, where there are so many.
struct NumberPrint {
  let prints: [UInt64]

  /// - Parameter letters: the text's letters and digits (`skeleton`).
  static func all(in letters: [UInt8]) -> [NumberPrint] {
    var numbers: [NumberPrint] = []
    var index = 0
    while index < letters.count {
      let start = index
      while index < letters.count, letters[index] &- 0x30 < 10 { index += 1 }
      // "1. The winner": the number of a heading is none of its text.
      if index > start, start > 0 || index > 2 {
        var prints: [UInt64] = []
        if start >= 8 { prints.append(ByteScan.hash(letters.span, start - 8..<index)) }
        if index + 8 <= letters.count { prints.append(ByteScan.hash(letters.span, start..<index + 8)) }
        numbers.append(NumberPrint(prints: prints))
      }
      index += 1
    }
    return numbers
  }
}
