/// The control characters U+0080 to U+009F in a text that is UTF-8: what was meant stands in their place.
///
/// No text has them on purpose. Somebody upstream read windows-1252 or UTF-8 as ISO 8859-1, and wrote what came of it
/// as UTF-8. Browsers keep them and show nothing, so that "we\u{92}re" is seen as "were"; what they make of the very
/// same `&#146;` is the apostrophe. For text that is kept and searched the apostrophe is right in both cases. Met in
/// 14 of 2,690 pages and feeds; 261 of the 272 places were UTF-8 (`â\u{80}\u{99}` for `’`), the others windows-1252.
enum MisreadControls {
  /// The text without them; nil if there are none, as in nearly all documents.
  /// - Parameter start: Up to here there are none (`ByteScan.plainUTF8` looks for them on its way).
  static func reread(_ text: [UInt8], from start: Int) -> [UInt8]? {
    guard var next = control(in: text.span, from: start) else { return nil }
    var output: [UInt8] = []
    output.reserveCapacity(text.count + 16)
    var copied = 0
    while true {
      let run = latin1Run(in: text, around: next, notBefore: copied)
      output += text[copied..<run.lowerBound]
      appendReread(latin1(text[run]), to: &output)
      copied = run.upperBound
      guard let other = control(in: text.span, from: copied) else { break }
      next = other
    }
    return output + text[copied...]
  }

  private static func control(in text: Span<UInt8>, from start: Int) -> Int? {
    var index = ByteScan.byte(0xC2, in: text, from: start)
    while index + 1 < text.count, text[index + 1] >= 0xA0 {
      index = ByteScan.byte(0xC2, in: text, from: index + 2)
    }
    return index + 1 < text.count ? index : nil
  }

  /// The characters from U+0080 to U+00FF around one of them: two bytes each, of which 0xC2 and 0xC3 begin no others.
  private static func latin1Run(in text: [UInt8], around index: Int, notBefore limit: Int) -> Range<Int> {
    var (start, end) = (index, index + 2)
    while start >= limit + 2, text[start - 2] & 0xFE == 0xC2 { start -= 2 }
    while end + 1 < text.count, text[end] & 0xFE == 0xC2 { end += 2 }
    return start..<end
  }

  private static func latin1(_ run: ArraySlice<UInt8>) -> [UInt8] {
    stride(from: run.startIndex, to: run.endIndex, by: 2).map { run[$0] << 6 | run[$0 + 1] & 0x3F }
  }

  /// Characters of UTF-8 where the bytes make such, else those of windows-1252.
  private static func appendReread(_ bytes: [UInt8], to output: inout [UInt8]) {
    var index = 0
    while index < bytes.count {
      let length = lengthOfCharacter(bytes[index...])
      // Two bytes with 0xC2 are windows-1252 or latin1 that was written as UTF-8 twice.
      if length > 2 || length == 2 && bytes[index] != 0xC2 {
        output += bytes[index..<(index + length)]
      } else {
        output += Windows1252.utf8(bytes[index + length - 1])
      }
      index += length
    }
  }

  /// The length of the character of UTF-8 that bytes begin with; one if they begin with none.
  private static func lengthOfCharacter(_ bytes: ArraySlice<UInt8>) -> Int {
    let length =
      switch bytes[bytes.startIndex] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let isCharacter =
      length > 1 && String(validating: bytes.prefix(length), as: UTF8.self)?.unicodeScalars.count == 1
    return isCharacter ? length : 1
  }
}
