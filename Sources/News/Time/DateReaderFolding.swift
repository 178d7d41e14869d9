extension DateWord {
  /// Lower case without accents, for Latin, Greek and Cyrillic: `AOÛT` is `aout`, `Ιούλ` is `ιουλ`.
  static func folded(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    let bytes = [UInt8](capacity: range.count) { bytes in
      for index in range { bytes.append(text[index]) }
    }
    let word = String(decoding: bytes, as: UTF8.self)
    var folded = ""
    folded.reserveCapacity(range.count)
    for scalar in word.unicodeScalars {
      if let plain = fold(scalar) { folded.unicodeScalars.append(plain) }
    }
    return folded
  }

  /// - Returns: nil for a combining mark.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
    case 0xC0...0x17F: latin[Int(scalar.value) - 0xC0]
    case 0x218, 0x219: "s"
    case 0x21A, 0x21B: "t"
    case 0x300...0x36F: nil
    case 0x386...0x3CE: greek(scalar)
    case 0x410...0x42F: Unicode.Scalar(scalar.value + 0x20)
    case 0x400...0x40F: Unicode.Scalar(scalar.value + 0x50)
    default: scalar
    }
  }

  /// U+00C0 to U+017F without their accents.
  private static let latin: [Unicode.Scalar] = Array(
    """
    aaaaaaaceeeeiiiidnooooo×ouuuuytsaaaaaaaceeeeiiiidnooooo÷ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
    lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.unicodeScalars)

  private static func greek(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "Ά", "ά": "α"
    case "Έ", "έ": "ε"
    case "Ή", "ή": "η"
    case "Ί", "ί", "ϊ", "ΐ", "Ϊ": "ι"
    case "Ό", "ό": "ο"
    case "Ύ", "ύ", "ϋ", "ΰ", "Ϋ": "υ"
    case "Ώ", "ώ": "ω"
    case "ς": "σ"
    case "\u{391}"..."\u{3A9}": Unicode.Scalar(scalar.value + 0x20) ?? scalar
    default: scalar
    }
  }
}
