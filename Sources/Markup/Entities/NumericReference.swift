import ASCII

/// A numeric character reference, `&#233;` or `&#xE9;`.
struct NumericReference {
  /// The code point it names, before any correction; capped.
  let code: UInt32
  /// One after its last byte, the semicolon included if there is one.
  let end: Int
  let hasSemicolon: Bool

  /// Reads the reference whose `&` stands at an offset.
  init?(_ bytes: Span<UInt8>, at start: Int) {
    guard start + 2 < bytes.count, bytes[start + 1] == .numberSign else { return nil }
    let isHex = bytes[start + 2] | 0x20 == 0x78
    let firstDigit = start + (isHex ? 3 : 2)
    var index = firstDigit
    var code: UInt32 = 0
    while index < bytes.count, let digit = NumericReference.digit(bytes[index], isHex: isHex) {
      code = min(code * (isHex ? 16 : 10) + digit, 0x110000)
      index += 1
    }
    guard index > firstDigit else { return nil }
    hasSemicolon = index < bytes.count && bytes[index] == .semicolon
    end = hasSemicolon ? index + 1 : index
    self.code = code
  }

  /// The code point that HTML makes of it: windows-1252 for 0x80 to 0x9F, U+FFFD for what is no character.
  var scalar: UInt32 {
    if code == 0 || code > 0x10FFFF || 0xD800..<0xE000 ~= code { return 0xFFFD }
    return Windows1252.scalar(code)
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if isDigit(byte) { return UInt32(byte - 0x30) }
    guard isHex, (byte | 0x20) &- 0x61 < 6 else { return nil }
    return UInt32((byte | 0x20) - 0x61) + 10
  }
}

extension NumericReference {
  /// The character of two references that name the halves of a UTF-16 pair, as some JavaScript writes them.
  static func pair(_ high: NumericReference, _ bytes: Span<UInt8>) -> (scalar: UInt32, end: Int)? {
    guard 0xD800..<0xDC00 ~= high.code, high.end < bytes.count, bytes[high.end] == .ampersand else {
      return nil
    }
    guard let low = NumericReference(bytes, at: high.end), 0xDC00..<0xE000 ~= low.code else { return nil }
    return (0x10000 + ((high.code - 0xD800) << 10) + (low.code - 0xDC00), low.end)
  }
}
