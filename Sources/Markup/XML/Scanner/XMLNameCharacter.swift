/// A character beyond ASCII that may stand in a name (XML 1.0 fifth edition, §2.3: NameStartChar and NameChar).
struct XMLNameCharacter {
  /// Bytes of UTF-8.
  let length: Int
  /// Whether a name may begin with it.
  let isStart: Bool

  /// Nil for ASCII, and for a character that no name holds, such as a typographic quote.
  ///
  /// - Parameter bytes: valid UTF-8; `offset` is where a character begins.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, at offset: Int) {
    guard bytes[offset] >= 0xC2 else { return nil }
    self.init(beyondASCII: bytes, at: offset)
  }

  private init?(beyondASCII bytes: Span<UInt8>, at offset: Int) {
    let first = UInt32(bytes[offset])
    length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + length <= bytes.count else { return nil }
    var scalar = first & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in (offset + 1)..<(offset + length) { scalar = scalar << 6 | UInt32(bytes[index] & 0x3F) }
    isStart = Self.starts(scalar)
    guard isStart || scalar == 0xB7 || 0x300...0x36F ~= scalar || 0x203F...0x2040 ~= scalar else {
      return nil
    }
  }

  private static func starts(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
      0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }
}
