/// Letters put together with the accents that follow them (Unicode Standard Annex 15, form C), for the Latin, Greek and
/// Cyrillic alphabets: pages made on a Mac have «и» and a breve where others have «й», and a search finds one only.
enum Composition {
  /// The letter that a letter and an accent are together; nil where there is none.
  static func composed(_ letter: Unicode.Scalar, _ accent: Unicode.Scalar) -> Unicode.Scalar? {
    // Strings are equal where they are canonically equivalent, and keys are compared as strings.
    var pair = String(letter)
    pair.unicodeScalars.append(accent)
    return letters[pair]
  }

  private static let letters: [String: Unicode.Scalar] = {
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x386...0x3CE, 0x400...0x4F9, 0x1E00...0x1FFC]
    var letters: [String: Unicode.Scalar] = [:]
    // Of two letters that are the same (U+03AC and U+1F71) the first one counts.
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init) where letters[String(scalar)] == nil {
      letters[String(scalar)] = scalar
    }
    return letters
  }()
}
