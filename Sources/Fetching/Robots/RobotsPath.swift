import ASCII
import News

/// The path of a URL, and the paths that a robots.txt names, in one spelling (RFC 9309 §2.2.2).
///
/// Escapes of unreserved characters (RFC 3986 §2.3) are decoded, all other escapes have upper-case digits, and what may
/// not stand in a URL is escaped. `/caf%c3%A9`, `/café` and `/%63afé` are then the same bytes.
enum RobotsPath {
  /// Path and query of a URL as they are compared: `*` and `$` are escaped, since in a pattern they are signs.
  static func bytes(of url: WebURL) -> [UInt8] {
    normalised(Array((url.path + (url.query.map { "?" + $0 } ?? "")).utf8), isPattern: false)
  }

  /// A path as a rule has it; `*` stays, and `$` where it is the last byte.
  static func pattern(_ bytes: some Collection<UInt8>) -> [UInt8] {
    normalised(Array(bytes), isPattern: true)
  }

  private static func normalised(_ bytes: [UInt8], isPattern: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if let value = escapedByte(in: bytes, at: index) {
        isUnreserved(value) ? result.append(value) : escape(value, into: &result)
        index += 3
        continue
      }
      let isSign = isPattern && (byte == .asterisk || (byte == .dollarSign && index == bytes.count - 1))
      isSign || isUnreserved(byte) || isReserved(byte) ? result.append(byte) : escape(byte, into: &result)
      index += 1
    }
    return result
  }

  private static func escapedByte(in bytes: [UInt8], at index: Int) -> UInt8? {
    guard bytes[index] == .percentSign, index + 2 < bytes.count, let high = hexValue(bytes[index + 1]),
      let low = hexValue(bytes[index + 2])
    else { return nil }
    return high << 4 | low
  }

  private static func escape(_ byte: UInt8, into result: inout [UInt8]) {
    result.append(.percentSign)
    for digit in [byte >> 4, byte & 15] { result.append(digit < 10 ? digit + 0x30 : digit + 0x37) }
  }
}

private func isUnreserved(_ byte: UInt8) -> Bool {
  isASCIILetter(byte) || isDigit(byte) || byte == .hyphen || byte == .fullStop || byte == .underscore
    || byte == UInt8(ascii: "~")
}

/// The reserved characters of RFC 3986 §2.2 but for the two that are signs in a pattern.
private func isReserved(_ byte: UInt8) -> Bool { reserved.contains(byte) }

private let reserved = Array(":/?#[]@!&'()+,;=".utf8)
