/// Unicode encodings that show in the first four bytes.
enum ByteOrder {
  /// The encoding of a byte order mark, and the mark's length.
  static func mark(_ bytes: [UInt8]) -> (encoding: CharacterEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LE, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BE, 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
    return nil
  }

  /// UTF-16 or UTF-32 without a mark: the zero bytes of two ASCII characters (XML 1.0 appendix F).
  static func zeroes(_ bytes: [UInt8]) -> CharacterEncoding? {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0) {
    case (false, true, false, true): return .utf16LE
    case (true, false, true, false): return .utf16BE
    case (false, true, true, true): return .utf32LE
    case (true, true, true, false): return .utf32BE
    default: return nil
    }
  }
}
