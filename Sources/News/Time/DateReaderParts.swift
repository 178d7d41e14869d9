/// What one date text has said so far.
struct DateParts {
  struct Clock {
    var hour: Int
    var minute: Int
    var second: Int
    var millisecond: Int
  }

  struct Number {
    var value = 0
    var digits = 0
    var isYear: Bool { digits == 4 }
  }

  /// Whether the text may say other things as well, so that it must name a whole date.
  let isStrict: Bool
  /// The language of the text as a BCP 47 tag.
  let language: String?
  /// Whether a word was met that has no place in a date.
  private(set) var hasUnknownWord = false
  var hasPersianDigits = false
  /// Whether Thai was met, which counts years in the Buddhist era.
  var isBuddhist = false
  /// The days of the week that the text names; bit 1 is Monday.
  var weekdays: UInt16 = 0
  var clock: Clock?
  var zone: DateZone?
  /// The fraction behind a number of nine or ten digits.
  var epochMilliseconds = 0
  var startsWithDash = false
  var isWeekDate = false
  private(set) var count = 0
  private(set) var numbers: (Number, Number, Number) = (Number(), Number(), Number())
  /// The signs between the numbers, and the one since the last.
  private(set) var gaps: (UInt8, UInt8) = (0, 0)
  private(set) var gap: UInt8 = 0
  private(set) var month: DateWord.Month?
  /// Whether the month came before any number, as a name that begins like one does: "May Doe, 4 March 2026".
  private(set) var monthCameFirst = false
  private(set) var marked: (year: Int?, month: Int?, day: Int?) = (nil, nil, nil)
  private(set) var isAfternoon: Bool?
  private(set) var isKorean = false
  /// The years before an era's first.
  private var era: Int?
  /// Whether a word of something else was met since the last part.
  private var hasStray = false
  /// Whether the last number was the last thing met, and is kept.
  private var endsInNumber = false
  /// Whether the next number is a year of the Islamic calendar, if it can be one.
  private var islamicYearFollows = false

  init(isStrict: Bool, language: String?) {
    self.isStrict = isStrict
    self.language = language
  }

  var isEmpty: Bool { count == 0 && month == nil && marked == (nil, nil, nil) }
  var isFullDate: Bool { count == 3 || (count == 2 && month != nil) }
}

extension DateParts {
  /// A number that no clock or zone has claimed; more than three are noise.
  mutating func add(_ value: Int, digits: Int) {
    defer { gap = 0 }
    if islamicYearFollows {
      islamicYearFollows = false
      if (1300...1500).contains(value) { return }
    }
    beginAgainIfParted()
    if count == 2, month == nil, !continues { dropFirst() }
    guard count < 3 else {
      endsInNumber = false
      return
    }
    if count == 1 { gaps.0 = gap } else if count == 2 { gaps.1 = gap }
    set(Number(value: value, digits: digits), at: count)
    count += 1
    endsInNumber = true
  }

  /// Whether the third number stands as the second does: of "3 04.05.2026" the first is no part.
  private var continues: Bool {
    isWeekDate || (gap == gaps.0 && (gap != 0 || !(isStrict || hasUnknownWord)))
  }

  private mutating func set(_ number: Number, at index: Int) {
    switch index {
    case 0: numbers.0 = number
    case 1: numbers.1 = number
    default: numbers.2 = number
    }
  }

  private mutating func dropFirst() { (numbers.0, count) = (numbers.1, 1) }

  /// `mar` is March, and also the Tuesday of the Romance languages: another month beside it settles that. Names are
  /// months too (May, April): of two before the year the later one counts.
  mutating func add(_ found: DateWord.Month) {
    beginAgainIfParted()
    endsInNumber = false
    // "2-3 March 2026" and "Platz 2, 3. März": the number next to the month is the day.
    if month == nil, count == 2, numbers.0.digits < 3 { dropFirst() }
    guard
      month == nil || month?.mayBeWeekday == true || (monthCameFirst && count < 2 && numbers.0.digits < 3)
    else { return }
    month = found
    monthCameFirst = count == 0
  }

  /// Of the two months that كانون and تشرين may be, the first or the second.
  mutating func narrow(to mask: UInt16) {
    if let narrowed = month.map({ $0.mask & mask }), narrowed != 0 { month?.mask = narrowed }
  }

  /// A sign that stands in dates: `-`, `/`, `.`.
  mutating func part(by sign: UInt8) { gap = sign }

  mutating func meetParticle() { endsInNumber = false }

  /// - Parameter isShort: whether the word may stand within a date.
  /// - Parameter isZone: whether it may be a zone that nobody knows.
  mutating func meetUnknown(isShort: Bool, isZone: Bool) {
    // "am 12. März 10 Uhr": what is counted is no year.
    if !isShort, endsInNumber, month != nil, count == 2, numbers.1.digits < 3 { count = 1 }
    endsInNumber = false
    hasUnknownWord = true
    if !isShort, isStrict || !isZone { hasStray = true }
  }

  /// "23 رمضان 1447 - 12 مارس 2026": day, month and year are of another calendar than the date behind them.
  mutating func meetIslamicMonth() {
    meetUnknown(isShort: false, isZone: false)
    islamicYearFollows = !isFullDate
  }

  /// «1447/09/23 هـ»
  mutating func meetIslamicEra() {
    meetUnknown(isShort: false, isZone: false)
    let year = numbers.0.digits == 4 ? numbers.0.value : numbers.2.value
    if month == nil, count == 3, (1300...1500).contains(year) { forget() }
  }

  /// What stands before a word of something else, and is no whole date, is none of the date behind it.
  private mutating func beginAgainIfParted() {
    defer { hasStray = false }
    if hasStray, !isFullDate { forget() }
  }

  private mutating func forget() { (count, month, monthCameFirst, marked) = (0, nil, false, (nil, nil, nil)) }
}

extension DateParts {
  mutating func apply(_ mark: DateWord.Mark) {
    let number = mark.takesNumber ? takeLast() : nil
    if mark.takesNumber, number == nil {
      // 星期日 is a weekday, and its 日 takes no number.
      hasUnknownWord = true
      return
    }
    defer { endsInNumber = false }
    // "2026年3月12日 5日前": the date is there already.
    if [.year, .koreanYear, .month, .day].contains(mark), isMarkedInFull { return }
    switch mark {
    case .morning: isAfternoon = false
    case .afternoon: isAfternoon = true
    case .koreanYear:
      marked.year = number.map(year)
      isKorean = true
    case .year: marked.year = number.map(year)
    case .month: marked.month = number?.value
    case .day: marked.day = number?.value
    case .hour: if let number { clock = Clock(hour: number.value, minute: 0, second: 0, millisecond: 0) }
    case .minute: if let number { clock?.minute = number.value }
    case .second: if let number { clock?.second = number.value }
    case .korean: isKorean = true
    case .noise: break
    }
  }

  private var isMarkedInFull: Bool { marked.year != nil && marked.month != nil && marked.day != nil }

  mutating func begin(era years: Int) { era = years }

  mutating func markMonth(_ number: Int) {
    beginAgainIfParted()
    marked.month = number
    endsInNumber = false
  }

  /// The number before `a.m.` is an hour where no clock was met.
  mutating func takeHour() -> Bool {
    guard clock == nil, endsInNumber, count > 1, let number = takeLast(), number.value <= 12 else {
      return false
    }
    clock = Clock(hour: number.value, minute: 0, second: 0, millisecond: 0)
    return true
  }

  /// The number right before a mark such as 年.
  private mutating func takeLast() -> Number? {
    guard endsInNumber, count > 0 else { return nil }
    endsInNumber = false
    count -= 1
    return count == 0 ? numbers.0 : count == 1 ? numbers.1 : numbers.2
  }

  private func year(_ number: Number) -> Int {
    if let era, number.value < 1000 { return era + number.value }
    return number.digits <= 2 ? DateParts.century(number.value) : min(number.value, 99_999)
  }

  static func century(_ year: Int) -> Int { year < 50 ? year + 2000 : year + 1900 }
}
