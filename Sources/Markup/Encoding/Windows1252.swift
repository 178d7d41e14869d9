/// The 32 characters that windows-1252 has where Unicode has control characters (HTML Standard §13.2.5.80 too).
enum Windows1252 {
  /// What 0x80 to 0x9F stand for.
  static let upperControls: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]

  static func scalar(_ code: UInt32) -> UInt32 {
    0x80..<0xA0 ~= code ? upperControls[Int(code) - 0x80] : code
  }

  static func utf8(_ byte: UInt8) -> [UInt8] { Array(Markup.utf8(of: scalar(UInt32(byte)))) }

  /// All of a text: every byte is a character. The commonest encoding after UTF-8 need not wait for iconv.
  static func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = bytes.span
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    var index = 0
    while index < bytes.count {
      let end = ByteScan.ascii(bytes, from: index)
      output.append(copying: bytes, index..<end)
      index = end
      while index < bytes.count, bytes[index] >= 0x80 {
        output += upper[Int(bytes[index]) - 0x80]
        index += 1
      }
    }
    return output
  }

  private static let upper = (UInt8(0x80)...0xFF).map { utf8($0) }
}
