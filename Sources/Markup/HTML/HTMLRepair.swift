/// Takes out of HTML what libxml2 cannot stand: it is quadratic in the attributes of one element, and NUL ends a text.
enum HTMLRepair {
  /// Attributes on one element that are kept.
  static let attributeLimit = 200

  /// The bytes without too long tags, and with blanks for NULs; untouched bytes are not copied.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    let cuts = excess(in: bytes.span)
    var output = cuts.isEmpty ? bytes : removing(cuts, from: bytes)
    guard output.contains(0) else { return output }
    for index in output.indices where output[index] == 0 { output[index] = 0x20 }
    return output
  }

  private static func removing(_ cuts: [Range<Int>], from bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var copied = 0
    for cut in cuts {
      output += bytes[copied..<cut.lowerBound]
      copied = cut.upperBound
    }
    return output + bytes[copied...]
  }

  /// Where tags have more attributes than are kept.
  private static func excess(in bytes: Span<UInt8>) -> [Range<Int>] {
    var cuts: [Range<Int>] = []
    var terminators = Terminators()
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == 0x3C, isASCIILetter(bytes[index + 1]) else { index += 1; continue }
      let tag = TagScan(bytes, from: index + 1)
      if let cut = tag.cut { cuts.append(cut) }
      index = rawTextEnd(bytes, tagStart: index, tagEnd: tag.end, &terminators)
    }
    return cuts
  }

  /// After `<script …>` and `<style …>` the next tag is their own end.
  private static func rawTextEnd(
    _ bytes: Span<UInt8>, tagStart: Int, tagEnd: Int, _ terminators: inout Terminators
  ) -> Int {
    if bytes.hasASCII("<script", at: tagStart) {
      return terminators.first("</script", in: bytes, from: tagEnd) ?? tagEnd
    }
    if bytes.hasASCII("<style", at: tagStart) {
      return terminators.first("</style", in: bytes, from: tagEnd) ?? tagEnd
    }
    return tagEnd
  }

  /// One pass over a tag: its end, and what is too much of it.
  private struct TagScan {
    var end: Int
    var cut: Range<Int>?

    init(_ bytes: Span<UInt8>, from start: Int) {
      var index = start
      var attributes = 0
      var cutStart: Int?
      var quote: UInt8 = 0
      while index < bytes.count {
        let byte = bytes[index]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == 0x3E {
          break
        } else if byte == 0x22 || byte == 0x27 {
          if bytes[index - 1] == 0x3D || Markup.isBlank(bytes[index - 1]) { quote = byte }
        } else if Markup.isBlank(bytes[index - 1]) || bytes[index - 1] == 0x2F || bytes[index - 1] == 0x22,
          byte != 0x20
        {
          attributes += 1
          if attributes > HTMLRepair.attributeLimit, cutStart == nil { cutStart = index }
        }
        index += 1
      }
      end = index
      if let cutStart { cut = cutStart..<index }
    }
  }
}
