/// Cyrillic in one byte a letter, undeclared: whole words of high bytes, which western text never has.
///
/// windows-1251 has its small letters at 0xE0 and above, KOI8-R at 0xC0 to 0xDF; most letters are small.
enum CyrillicGuess {
  static func encoding(of bytes: [UInt8]) -> CharacterEncoding? {
    var count = Counts()
    var previous: UInt8 = 0
    for byte in bytes.prefix(65_536) {
      count.add(byte, after: previous)
      previous = byte
    }
    guard count.high >= 8, count.inWords * 10 >= count.high * 6, count.others * 10 <= count.high else {
      return nil
    }
    if count.upperHalf >= count.lowerHalf * 2 { return .windows1251 }
    return count.lowerHalf >= count.upperHalf * 2 ? CharacterEncoding(label: "koi8-r") : nil
  }

  private struct Counts {
    var high = 0
    var inWords = 0
    var lowerHalf = 0
    var upperHalf = 0
    var others = 0

    mutating func add(_ byte: UInt8, after previous: UInt8) {
      guard byte >= 0x80 else { return }
      high += 1
      if previous >= 0xC0 { inWords += 1 }
      switch byte {
      case 0xE0...: upperHalf += 1
      case 0xC0...: lowerHalf += 1
      default: others += 1
      }
    }
  }
}
