/// A date's text with one sign for each meaning, whatever the script: digits, hyphens and blanks of ASCII, and numbers
/// for Chinese numerals.
struct DateText {
  private(set) var bytes: [UInt8] = []
  /// Persian digits stand in dates of the Solar Hijri calendar, Thai ones in years of the Buddhist era.
  private(set) var hasPersianDigits = false
  private(set) var hasThaiDigits = false
  /// Chinese numerals that may be a number, should a mark such as 月 follow.
  private var numerals: [Unicode.Scalar] = []

  init(_ text: Span<UInt8>) {
    let copy = [UInt8](capacity: text.count) { bytes in
      for index in text.indices { bytes.append(text[index]) }
    }
    bytes.reserveCapacity(copy.count)
    for scalar in String(decoding: copy, as: UTF8.self).unicodeScalars { take(scalar) }
    flush()
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if DateText.numerals[scalar] != nil { return numerals.append(scalar) }
    if !numerals.isEmpty { flush(before: scalar) }
    if let digit = digit(scalar.value) { return bytes.append(0x30 + UInt8(truncatingIfNeeded: digit)) }
    switch scalar.value {
    case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    case 0x2010...0x2015, 0x2212: bytes.append(UInt8(ascii: "-"))
    // Chinese pages put the date itself between wide parentheses; what stands between narrow ones is a comment.
    case 0xFF08, 0xFF09: blank(scalar)
    case 0xFF01...0xFF5E: bytes.append(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0))
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: break
    case 0x80...0xBF, 0x2C8...0x2CF, 0x2000...0x2BFF, 0x3000...0x3004, 0x3006...0x3020, 0x10000...:
      blank(scalar)
    case 0x2BC, 0x55A...0x55F, 0x5BE, 0x5F3, 0x5F4, 0x60C, 0x61B, 0x61F, 0x6D4, 0x964, 0x965, 0x970, 0xFFFD:
      blank(scalar)
    default: append(scalar)
    }
  }

  /// A sign that is no letter; № is a word of its own.
  private mutating func blank(_ scalar: Unicode.Scalar) {
    bytes.append(scalar.value == 0x2116 ? UInt8(ascii: "#") : 0x20)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: Unicode.UTF8.encode(scalar) ?? .init())
  }

  /// The first digits of the scripts whose dates are read.
  private mutating func digit(_ value: UInt32) -> UInt32? {
    let zeros: [UInt32] = [
      0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xFF10,
    ]
    guard value >= 0x660, let zero = zeros.first(where: { value &- $0 < 10 }) else { return nil }
    if zero == 0x6F0 { hasPersianDigits = true }
    if zero == 0xE50 { hasThaiDigits = true }
    return value - zero
  }
}

extension DateText {
  private static let numerals: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
    "元": 1,
  ]

  /// Writes what was held back: a number before a mark, else the signs as they are.
  private mutating func flush(before next: Unicode.Scalar = " ") {
    defer { numerals.removeAll(keepingCapacity: true) }
    guard "年月日号號時时分秒".unicodeScalars.contains(next), numerals.count <= 4 else {
      return numerals.forEach { append($0) }
    }
    bytes.append(contentsOf: String(value(of: numerals.compactMap { DateText.numerals[$0] })).utf8)
  }

  /// 二十三 is 23, 二〇二六 is 2026.
  private func value(of digits: [Int]) -> Int {
    guard let ten = digits.firstIndex(of: 10) else { return digits.reduce(0) { $0 * 10 + $1 } }
    let tens = digits[..<ten].reduce(0) { $0 * 10 + $1 }
    return (tens == 0 ? 1 : tens) * 10 + digits[(ten + 1)...].reduce(0) { $0 * 10 + $1 }
  }
}
