/// A text as filters compare it: without case, and without the differences that nobody sees or types.
///
/// `O’Brien` is found by `o'brien`, `STRASSE` by `straße`, a title with soft hyphens or no-break blanks by plain words. Each
/// element is one character as readers count them, so that an accent matches however it is encoded.
package struct FoldedText: Sendable, Hashable {
  let characters: [Character]

  package init(_ text: some StringProtocol) {
    var plain = String.UnicodeScalarView()
    var isAfterBlank = true
    for scalar in text.unicodeScalars.prefix(Self.limit) where !isInvisible(scalar) {
      let isBlank = scalar.properties.isWhitespace
      if isBlank && isAfterBlank { continue }
      plain.append(isBlank ? " " : plainForm(scalar))
      isAfterBlank = isBlank
    }
    if plain.last == " " { plain.removeLast() }
    // Upper case first: it makes one letter of σ and ς, and two of ß.
    characters = String(plain).uppercased().lowercased().map { $0 == "ё" ? "е" : $0 }
  }

  /// Scalars that are looked at. A title of a megabyte is an attack, and what it is about stands at its beginning.
  private static let limit = 1 << 16
}

/// Soft hyphens, zero-width characters and marks of direction: titles from a CMS carry them anywhere.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}

/// The form that stands on a keyboard of what typesetting makes of it.
private func plainForm(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x2018, 0x2019, 0x201B, 0x2BC, 0x2032: "'"
  case 0x201C...0x201F, 0xAB, 0xBB: "\""
  case 0x2010...0x2015, 0x2212: "-"
  default: scalar
  }
}
