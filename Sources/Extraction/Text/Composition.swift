/// Letters put together with the accents that follow them (Unicode Standard Annex 15, form C), for the Latin, Greek and
/// Cyrillic alphabets: pages made on a Mac have «и» and a breve where others have «й», and a search finds one only.
enum Composition {
  /// The letter that a letter and an accent are together; nil where there is none.
  static func composed(_ letter: Unicode.Scalar, _ accent: Unicode.Scalar) -> Unicode.Scalar? {
    // Strings are equal where they are canonically equivalent, and keys are compared as strings.
    var pair = String(letter)
    pair.unicodeScalars.append(accent)
    return switch letter.value {
    case 0x370...0x3FF, 0x1F00...0x1FFF: greek[pair]
    case 0x400...0x4FF: cyrillic[pair]
    default: latin[pair] ?? rareLatin[pair]
    }
  }

  // Apart, as each takes a moment to make, and a page has one alphabet.
  private static let latin = letters(0xC0...0x24F)
  private static let rareLatin = letters(0x1E00...0x1EFF)
  private static let greek = letters(0x386...0x3CE, 0x1F00...0x1FFC)
  private static let cyrillic = letters(0x400...0x4F9)

  private static func letters(_ blocks: ClosedRange<UInt32>...) -> [String: Unicode.Scalar] {
    var letters: [String: Unicode.Scalar] = [:]
    letters.reserveCapacity(blocks.map(\.count).reduce(0, +))
    // Of two letters that are the same (U+03AC and U+1F71) the first one counts, and so comes last here.
    for scalar in blocks.joined().reversed().compactMap(Unicode.Scalar.init) {
      letters[String(scalar)] = scalar
    }
    return letters
  }
}
