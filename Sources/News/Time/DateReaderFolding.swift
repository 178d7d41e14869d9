extension DateWord {
  /// Lower case without accents, and one spelling of letters that are written in several ways: `AOÛT` is `aout`, `Ιούλ` is
  /// `ιουλ`, and the Persian `ی` is the Arabic `ي`. Dots of abbreviations are left out.
  static func folded(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    folded(
      [UInt8](capacity: range.count) { bytes in
        for index in range { bytes.append(text[index]) }
      })
  }

  static func folded(_ bytes: [UInt8]) -> String {
    let word = String(decoding: bytes, as: UTF8.self)
    var folded = ""
    folded.reserveCapacity(bytes.count)
    for scalar in word.unicodeScalars {
      if let plain = fold(scalar) { folded.unicodeScalars.append(plain) }
    }
    return folded
  }

  /// - Returns: nil for a combining mark.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x2E, 0x200B...0x200F: nil
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
    case 0x61...0x7A: scalar
    case 0xC0...0x17F: latin[Int(scalar.value) - 0xC0]
    case 0x1A0...0x1B0, 0x218...0x21B, 0x259, 0x1EA0...0x1EF9: furtherLatin(scalar)
    case 0x300...0x36F, 0x93C, 0x9BC, 0xA3C: nil
    case 0x386...0x3CE: greek(scalar)
    case 0x400...0x4BF: cyrillic(scalar)
    case 0x531...0x556: Unicode.Scalar(scalar.value + 0x30)
    case 0x600...0x6FF: arabic(scalar)
    case 0x95E: "फ"
    case 0x9DF: "য"
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

  /// Romanian with commas, Azerbaijani and Vietnamese.
  private static func furtherLatin(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x1A0, 0x1A1, 0x1ECC...0x1EE3: "o"
    case 0x1AF, 0x1B0, 0x1EE4...0x1EF1: "u"
    case 0x218, 0x219: "s"
    case 0x21A, 0x21B: "t"
    case 0x259, 0x1EB8...0x1EC7: "e"
    case 0x1EA0...0x1EB7: "a"
    case 0x1EC8...0x1ECB: "i"
    case 0x1EF2...0x1EF9: "y"
    default: scalar
    }
  }

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

  private static func cyrillic(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x419, 0x439: "и"
    case 0x401, 0x451: "е"
    case 0x400...0x40F: Unicode.Scalar(scalar.value + 0x50) ?? scalar
    case 0x410...0x42F: Unicode.Scalar(scalar.value + 0x20) ?? scalar
    case 0x460...0x4BF where scalar.value % 2 == 0: Unicode.Scalar(scalar.value + 1) ?? scalar
    default: scalar
    }
  }

  /// Without the signs of vowels and the stretched line; one letter each for Alef, Yeh, Kaf and Heh.
  private static func arabic(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670: nil
    case 0x622, 0x623, 0x625, 0x671: "\u{627}"
    case 0x649, 0x6CC: "\u{64A}"
    case 0x6A9: "\u{643}"
    case 0x629, 0x6C0...0x6C3, 0x6D5, 0x6BE: "\u{647}"
    default: scalar
    }
  }
}
