import ASCII

/// The bytes that are percent-encoded in one part of a URL (WHATWG URL §1.3).
struct PercentEncodeSet: Sendable {
  private var low: UInt64 = 0xFFFF_FFFF
  private var high: UInt64 = 1 << 63

  private init(adding characters: String) {
    for byte in characters.utf8 {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }
  }

  /// Controls and everything outside ASCII are in each of the sets.
  func contains(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return true }
    return byte < 64 ? low >> UInt64(byte) & 1 == 1 : high >> UInt64(byte - 64) & 1 == 1
  }

  static let controls = PercentEncodeSet(adding: "")
  static let fragment = PercentEncodeSet(adding: " \"<>`")
  static let query = PercentEncodeSet(adding: " \"#<>")
  static let specialQuery = PercentEncodeSet(adding: " \"#<>'")
  static let path = PercentEncodeSet(adding: " \"#<>?^`{}")
  static let userinfo = PercentEncodeSet(adding: " \"#<>?^`{}/:;=@[\\]|")
}

func percentEncoded(_ bytes: some Collection<UInt8>, _ set: PercentEncodeSet) -> String {
  var encoded: [UInt8] = []
  encoded.reserveCapacity(bytes.count)
  appendEncoded(bytes, set, to: &encoded)
  return String(decoding: encoded, as: UTF8.self)
}

/// Escapes that are there already stay as they are.
func appendEncoded(_ bytes: some Collection<UInt8>, _ set: PercentEncodeSet, to encoded: inout [UInt8]) {
  guard bytes.contains(where: set.contains) else {
    encoded.append(contentsOf: bytes)
    return
  }
  for byte in bytes {
    if set.contains(byte) {
      encoded += [percent, hexDigit(byte >> 4), hexDigit(byte & 15)]
    } else {
      encoded.append(byte)
    }
  }
}

/// Of 0 to 15, upper-case.
func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

/// A percent sign without two hexadecimal digits behind it stays.
func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  guard bytes.contains(percent) else { return Array(bytes) }
  var decoded: [UInt8] = []
  var at = bytes.startIndex
  while at < bytes.endIndex {
    if bytes[at] == percent, at + 2 < bytes.endIndex, let high = hexValue(bytes[at + 1]),
      let low = hexValue(bytes[at + 2])
    {
      decoded.append(high << 4 | low)
      at += 3
    } else {
      decoded.append(bytes[at])
      at += 1
    }
  }
  return decoded
}
