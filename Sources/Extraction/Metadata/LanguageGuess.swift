import News

/// The language of a text whose script has but one, or whose letters tell: for pages that declare none.
enum LanguageGuess {
  static func language(of blocks: [Block]) -> String? {
    var counts = Counts()
    for block in blocks.prefix(12) { counts.add(block.text) }
    return counts.language
  }

  private struct Counts {
    var total = 0
    var cyrillic = 0
    var ukrainian = 0
    var russian = 0
    var belarusian = 0
    var arabic = 0
    var persian = 0
    var kana = 0
    var han = 0
    var others: [String: Int] = [:]

    mutating func add(_ text: String) {
      for scalar in text.unicodeScalars.prefix(2000) where scalar.value >= 0x41 {
        total += 1
        count(scalar.value)
      }
    }

    private mutating func count(_ value: UInt32) {
      switch value {
      case 0x0370...0x03FF: others["el", default: 0] += 1
      case 0x0400...0x052F: countCyrillic(value)
      case 0x0590...0x05FF: others["he", default: 0] += 1
      case 0x0600...0x06FF:
        arabic += 1
        if value == 0x067E || value == 0x0686 || value == 0x0698 || value == 0x06AF || value == 0x06CC {
          persian += 1
        }
      case 0x0980...0x09FF: others["bn", default: 0] += 1
      case 0x0A00...0x0A7F: others["pa", default: 0] += 1
      case 0x0B00...0x0B7F: others["or", default: 0] += 1
      case 0x0A80...0x0AFF: others["gu", default: 0] += 1
      case 0x0B80...0x0BFF: others["ta", default: 0] += 1
      case 0x0C00...0x0C7F: others["te", default: 0] += 1
      case 0x0C80...0x0CFF: others["kn", default: 0] += 1
      case 0x0D00...0x0D7F: others["ml", default: 0] += 1
      case 0x0D80...0x0DFF: others["si", default: 0] += 1
      case 0x0E00...0x0E7F: others["th", default: 0] += 1
      case 0x0E80...0x0EFF: others["lo", default: 0] += 1
      case 0x1000...0x109F: others["my", default: 0] += 1
      case 0x1780...0x17FF: others["km", default: 0] += 1
      case 0x10A0...0x10FF: others["ka", default: 0] += 1
      case 0x0530...0x058F: others["hy", default: 0] += 1
      case 0x3040...0x30FF: kana += 1
      case 0x4E00...0x9FFF: han += 1
      case 0xAC00...0xD7AF: others["ko", default: 0] += 1
      default: break
      }
    }

    private mutating func countCyrillic(_ value: UInt32) {
      cyrillic += 1
      switch value {
      case 0x0456, 0x0457, 0x0454, 0x0491: ukrainian += 1
      case 0x044B, 0x044D, 0x044A: russian += 1
      case 0x045E: belarusian += 1
      default: break
      }
    }

    var language: String? {
      if kana * 20 > total { return "ja" }
      if han * 2 > total { return "zh" }
      if arabic * 2 > total { return persian * 50 > arabic ? "fa" : "ar" }
      if let (tag, count) = others.max(by: { $0.value < $1.value }), count * 2 > total { return tag }
      guard cyrillic * 2 > total else { return nil }
      if belarusian * 100 > cyrillic, ukrainian > russian { return "be" }
      if ukrainian > russian, ukrainian * 50 > cyrillic { return "uk" }
      return russian * 100 > cyrillic ? "ru" : nil
    }
  }
}
