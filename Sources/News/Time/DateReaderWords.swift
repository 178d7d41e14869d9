/// The words of dates: months of some twenty languages, halves of the day, and the marks of East Asia.
enum DateWord {
  struct Month {
    var number: Int
    /// True where the same letters are a weekday in another language.
    var mayBeWeekday = false
  }

  /// What a word says of the number before it, or of the clock.
  enum Mark {
    case morning, afternoon
    case year, koreanYear, month, day, hour, minute, second
    case korean, noise

    var takesNumber: Bool {
      switch self {
      case .morning, .afternoon, .korean, .noise: false
      default: true
      }
    }
  }

  /// The end of the word at `start`: a run of letters, or one ideograph or Hangul syllable.
  static func end(of text: Span<UInt8>, from start: Int) -> Int {
    if isIdeographic(text, at: start) { return start + 3 }
    var end = start + 1
    while end < text.count, isWordByte(text[end]) || text[end] == UInt8(ascii: "_"),
      !isIdeographic(text, at: end)
    {
      end += 1
    }
    return end
  }

  /// U+3000 to U+DFFF in UTF-8.
  private static func isIdeographic(_ text: Span<UInt8>, at start: Int) -> Bool {
    (0xE3...0xED).contains(text[start]) && start + 2 < text.count
  }

  static func mark(_ text: Span<UInt8>, _ range: Range<Int>) -> Mark? {
    if range.count == 2 {
      guard text[range.lowerBound + 1] | 0x20 == UInt8(ascii: "m") else { return nil }
      let letter = text[range.lowerBound] | 0x20
      if letter == UInt8(ascii: "a") { return .morning }
      return letter == UInt8(ascii: "p") ? .afternoon : nil
    }
    guard range.count == 3, text[range.lowerBound] >= 0xE3 else { return nil }
    return marks[folded(text, range)]
  }

  static func month(_ text: Span<UInt8>, _ range: Range<Int>) -> Month? {
    if range.count == 3, let number = english(text, range.lowerBound) {
      return number == 0 ? nil : Month(number: number, mayBeWeekday: number == 3)
    }
    let word = folded(text, range)
    if let exact = months[word] { return exact }
    // The longest known beginning wins: "marras" (November) over "mar" (March).
    let scalars = word.unicodeScalars
    guard var end = scalars.index(scalars.startIndex, offsetBy: 3, limitedBy: scalars.endIndex) else {
      return nil
    }
    var found: Month?
    for _ in 3...7 {
      if let month = months[String(word[..<end])] { found = month }
      guard end < scalars.endIndex else { break }
      scalars.formIndex(after: &end)
    }
    return found.flatMap { $0.number == 0 ? nil : $0 }
  }

  /// - Returns: 0 for a weekday.
  private static func english(_ text: Span<UInt8>, _ at: Int) -> Int? {
    let word = UInt32(text[at] | 0x20) << 16 | UInt32(text[at + 1] | 0x20) << 8 | UInt32(text[at + 2] | 0x20)
    switch word {
    case 0x6A616E: return 1
    case 0x666562: return 2
    case 0x6D6172: return 3
    case 0x617072: return 4
    case 0x6D6179: return 5
    case 0x6A756E: return 6
    case 0x6A756C: return 7
    case 0x617567: return 8
    case 0x736570: return 9
    case 0x6F6374: return 10
    case 0x6E6F76: return 11
    case 0x646563: return 12
    case 0x6D6F6E, 0x747565, 0x776564, 0x746875, 0x667269, 0x736174, 0x73756E: return 0
    default: return nil
    }
  }
}

extension DateWord {
  private static let marks: [String: Mark] = [
    "年": .year, "月": .month, "日": .day, "号": .day, "時": .hour, "时": .hour, "点": .hour, "點": .hour,
    "分": .minute, "秒": .second, "년": .koreanYear, "월": .month, "일": .day, "시": .hour, "분": .minute,
    "초": .second, "오": .korean, "上": .morning, "前": .morning, "전": .morning, "下": .afternoon,
    "後": .afternoon, "后": .afternoon, "후": .afternoon, "午": .noise,
  ]
}
