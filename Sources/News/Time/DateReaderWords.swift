/// The words of dates: names of months and weekdays, halves of the day, and the marks of East Asia.
enum DateWord {
  struct Month {
    /// Bit n is set where the word may mean month n.
    var mask: UInt16
    /// True where the same letters are a weekday in another language.
    var mayBeWeekday = false
    /// True for a month of the Solar Hijri calendar.
    var isSolar = false
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

  enum Meaning {
    case month(Month)
    /// Bit n is set where the word may be the nth day of the week, Monday being the first.
    case weekday(UInt16)
    /// A word that may stand in a date and says nothing.
    case particle
    /// The Vietnamese word before the number of a month.
    case monthFollows
    /// "First" and "second" of the two months that an Arabic name has.
    case narrows(UInt16)
    /// A month of the Islamic calendar, or the sign of its years.
    case islamicMonth, islamicEra
    case unknown
  }

  /// The end of the word at `start`: a run of letters, or one ideograph or Hangul syllable. Beyond ASCII a dot between two
  /// letters belongs to an abbreviation: `ม.ค.`, `μ.μ.`
  static func end(of text: Span<UInt8>, from start: Int) -> Int {
    if isIdeographic(text, at: start) { return start + 3 }
    var end = start + 1
    while end < text.count, !isIdeographic(text, at: end) {
      let isDotted =
        text[end] == UInt8(ascii: ".") && text[start] >= 0x80 && end + 1 < text.count && text[end + 1] >= 0x80
      guard isDotted || isWordByte(text[end]) || text[end] == UInt8(ascii: "_") else { break }
      end += 1
    }
    return end
  }

  /// U+3000 to U+DFFF in UTF-8.
  static func isIdeographic(_ text: Span<UInt8>, at start: Int) -> Bool {
    (0xE3...0xED).contains(text[start]) && start + 2 < text.count
  }

  static func mark(_ text: Span<UInt8>, _ range: Range<Int>) -> Mark? {
    if range.count == 2, text[range.lowerBound] < 0x80 {
      guard text[range.lowerBound + 1] | 0x20 == UInt8(ascii: "m") else { return nil }
      let letter = text[range.lowerBound] | 0x20
      if letter == UInt8(ascii: "a") { return .morning }
      return letter == UInt8(ascii: "p") ? .afternoon : nil
    }
    guard range.count == 3, text[range.lowerBound] >= 0xE3 else { return nil }
    return marks[folded(text, range)]
  }

  static func meaning(
    of text: Span<UInt8>, _ range: Range<Int>, language: String?, isAfterDot: Bool
  ) -> Meaning {
    if range.count == 3, let known = english(text, range.lowerBound) { return known }
    let word = folded(text, range)
    if let known = others[word] { return known }
    let month = months.find(word, language: language, isAfterDot: isAfterDot)
    let weekday = weekdays.find(word)
    if weekday.mask != 0, month.mask == 0 || (weekday.isExact && !month.isExact) {
      return .weekday(weekday.mask)
    }
    if month.mask != 0 { return .month(Month(mask: month.mask, mayBeWeekday: weekday.mask != 0)) }
    let solar = solarMonths.find(word)
    if solar.isExact { return .month(Month(mask: solar.mask, isSolar: true)) }
    if islamicMonths.find(word).isExact { return .islamicMonth }
    // Hebrew: "9 באוגוסט" is "9 in August".
    guard word.hasPrefix("ב") else { return .unknown }
    let rest = months.find(String(word.unicodeScalars.dropFirst()))
    return rest.mask == 0 ? .unknown : .month(Month(mask: rest.mask))
  }

  private static let months = DateLexicon(DateMonthNames.gregorian)
  private static let solarMonths = DateLexicon(DateMonthNames.solar)
  private static let islamicMonths = DateLexicon(DateMonthNames.islamic)
  private static let weekdays = DateLexicon(DateMonthNames.weekdays)

  /// The abbreviations of RFC 822, before those of any other language.
  private static func english(_ text: Span<UInt8>, _ at: Int) -> Meaning? {
    let word = UInt32(text[at] | 0x20) << 16 | UInt32(text[at + 1] | 0x20) << 8 | UInt32(text[at + 2] | 0x20)
    if let month = englishMonths.firstIndex(of: word) {
      return .month(Month(mask: 2 << UInt16(month), mayBeWeekday: month == 2))
    }
    return englishWeekdays.firstIndex(of: word).map { .weekday(2 << UInt16($0)) }
  }

  /// `jan` to `dec`, as the letters of one number.
  private static let englishMonths: [UInt32] = [
    0x6A616E, 0x666562, 0x6D6172, 0x617072, 0x6D6179, 0x6A756E, 0x6A756C, 0x617567, 0x736570, 0x6F6374,
    0x6E6F76, 0x646563,
  ]

  /// `mon` to `sun`.
  private static let englishWeekdays: [UInt32] = [
    0x6D6F6E, 0x747565, 0x776564, 0x746875, 0x667269, 0x736174, 0x73756E,
  ]
}

extension DateWord {
  private static let marks: [String: Mark] = [
    "年": .year, "月": .month, "日": .day, "号": .day, "號": .day, "時": .hour, "时": .hour, "点": .hour, "點": .hour,
    "分": .minute, "秒": .second, "년": .koreanYear, "월": .month, "일": .day, "시": .hour, "분": .minute,
    "초": .second, "오": .korean, "上": .morning, "前": .morning, "전": .morning, "下": .afternoon,
    "後": .afternoon, "后": .afternoon, "후": .afternoon, "午": .noise,
  ]

  /// The eras of East Asia, with the year before their first.
  static let eras: [String: Int] = ["令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911]

  /// Halves of the day, behind a clock.
  static let halves: [String: Mark] = {
    var halves: [String: Mark] = [:]
    for word in "πμ ص صباحا قظ sa oo".split(separator: " ") { halves[folded(Array(word.utf8))] = .morning }
    for word in "μμ م مساء بظ ch os".split(separator: " ") { halves[folded(Array(word.utf8))] = .afternoon }
    return halves
  }()

  /// Numbers of months as Vietnamese words: "Tháng Mười Hai" is the twelfth.
  static let vietnameseNumbers: [String: Int] = [
    "gieng": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
    "muoi": 10, "chap": 12,
  ]

  /// What stands between the parts of a date: articles, prepositions, ordinal suffixes, words for day and year.
  private static let particles = """
    st nd rd th er ere eme re ste de del della di da d do dei of the le la el il al am an a à den der dem im om on in at um
    às as los las les em en y e i u o v w ve ze m r g t n s p h ko
    gada gads metai metu leta leto roku rok aasta aastal anno ano ev van von vom dne dnia dana klo klokken kl kello
    nam ngay luc tahun tanggal pada saat oras gunu tarihinde
    г год года году годзе гг р рік року рік година години в у о г го ого й е ч час
    στισ στη τησ του έτους
    في من عام سنة لعام يوم م سال ماه روز در و
    את של יום שנת ה
    को के की का में ई साल तारीख সালের সাল
    วันที่ ที่ เดือน ปี พ.ศ. ค.ศ. เวลา น.
    წლის წელი թ
    """

  private static let others: [String: Meaning] = {
    var others: [String: Meaning] = [:]
    for word in particles.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      others[folded(Array(word))] = .particle
    }
    for (word, meaning) in named { others[folded(Array(word.utf8))] = meaning }
    return others
  }()

  private static let named: [(String, Meaning)] = [
    ("tháng", .monthFollows), ("thg", .monthFollows), ("هـ", .islamicEra),
    ("الأول", .narrows(1 << 10 | 1 << 12)), ("الثاني", .narrows(1 << 1 | 1 << 11)),
    ("الاولى", .narrows(1 << 10 | 1 << 12)),
  ]
}
