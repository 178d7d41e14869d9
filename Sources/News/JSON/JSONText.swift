/// Finds what a JSON string may not hold as it is (RFC 8259 §7), and the line ends of Unicode.
enum JSONText {
  /// Where a byte stands, at or after an offset, that must be escaped or looked at; the count where none does.
  static func firstSpecial(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index &+ 32 <= bytes.count, !hasSpecial(bytes.extracting(index..<(index &+ 32))) { index &+= 32 }
    while index < bytes.count, specials(bytes[index]) == 0 { index &+= 1 }
    return index
  }

  /// A block of a fixed size without an early way out is compared with vector instructions.
  @inline(__always)
  private static func hasSpecial(_ block: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in 0..<32 { found |= specials(block[index]) }
    return found != 0
  }

  /// Not zero for controls, quotes, backslashes, and what U+0085, U+2028 and U+2029 begin with.
  @inline(__always)
  private static func specials(_ byte: UInt8) -> UInt8 {
    (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0) | (byte == 0xC2 ? 1 : 0)
      | (byte == 0xE2 ? 1 : 0)
  }
}
