/// What one date text has said so far, and the day that it adds up to.
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
  }

  /// Whether the parts of the date must stand together.
  var isStrict = false
  /// Whether a word in another script than Latin was met, which may be the month.
  var hasUnknownWord = false
  /// Whether a word of something else was met since the last part.
  private var hasStray = false
  /// The signs between the first two numbers, and since the last.
  private var firstGap: UInt8 = 0
  private var gap: UInt8 = 0
  var clock: Clock?
  var zone: DateZone?
  /// The last of `-`, `/` and `.` met between numbers.
  private(set) var separator: UInt8 = 0
  var startsWithDash = false
  var isWeekDate = false
  private(set) var count = 0
  private var numbers: (Number, Number, Number) = (Number(), Number(), Number())
  private var month: Int?
  private var monthMayBeWeekday = false
  /// Whether the month came before any number, as a name that begins like one does: "Jane Doe, 4 March 2026".
  private var monthCameFirst = false
  private var marked: (year: Int?, month: Int?, day: Int?) = (nil, nil, nil)
  private var isAfternoon: Bool?
  private var isKorean = false

  var isFullDate: Bool { count == 3 || (count == 2 && month != nil) }

  /// A number that no clock or zone has claimed; more than three are noise.
  mutating func add(_ value: Int, digits: Int) {
    beginAgainIfParted()
    if isStrict, month == nil, count == 2, gap != firstGap || gap == 0 {
      // "3 04.05.2026": the first is no part of it.
      (numbers.0, count) = (numbers.1, 1)
    }
    if count == 1 { firstGap = gap }
    gap = 0
    switch count {
    case 0: numbers.0 = Number(value: value, digits: digits)
    case 1: numbers.1 = Number(value: value, digits: digits)
    case 2: numbers.2 = Number(value: value, digits: digits)
    default: return
    }
    count += 1
  }

  /// `mar` is March, and also the Tuesday of the Romance languages: another month beside it settles that. Names begin
  /// like months too (Jane, Decatur): of two before the year the later one counts.
  mutating func add(_ found: DateWord.Month) {
    beginAgainIfParted()
    if isStrict, month == nil, count == 2, numbers.0.digits < 3 { (numbers.0, count) = (numbers.1, 1) }
    guard month == nil || monthMayBeWeekday || (monthCameFirst && count < 2 && numbers.0.digits < 3) else {
      return
    }
    month = found.number
    monthCameFirst = count == 0
    monthMayBeWeekday = found.mayBeWeekday
  }

  /// A sign that stands in dates: `-`, `/`, `.`.
  mutating func part(by sign: UInt8) {
    separator = sign
    gap = sign
  }

  mutating func meetStray() { hasStray = true }

  /// What stands before a word of something else, and is no whole date, is none of the date behind it.
  private mutating func beginAgainIfParted() {
    defer { hasStray = false }
    guard hasStray, !isFullDate else { return }
    (count, month, monthMayBeWeekday, monthCameFirst, separator) = (0, nil, false, false, gap)
  }

  mutating func apply(_ mark: DateWord.Mark) {
    let number = mark.takesNumber ? takeLast() : nil
    switch mark {
    case .morning: isAfternoon = false
    case .afternoon: isAfternoon = true
    case .koreanYear:
      marked.year = number
      isKorean = true
    case .year: marked.year = number
    case .month: marked.month = number
    case .day: marked.day = number
    case .hour: clock = .init(hour: number ?? 0, minute: 0, second: 0, millisecond: 0)
    case .minute: clock?.minute = number ?? 0
    case .second: clock?.second = number ?? 0
    case .korean: isKorean = true
    case .noise: break
    }
  }

  /// The number before a mark such as 年; a Korean mark also tells the zone.
  private mutating func takeLast() -> Int? {
    guard count > 0 else { return nil }
    count -= 1
    return min([numbers.0, numbers.1, numbers.2][count].value, 99_999)
  }
}

extension DateParts {
  func timestamp(epochs: Bool) -> Timestamp? {
    if count == 1, month == nil, clock == nil, let whole = wholeNumber(epochs: epochs) { return whole }
    guard !isStrict || namesDay, let day = date(), (1...9999).contains(day.year),
      (1...12).contains(day.month), (1...31).contains(day.day)
    else { return nil }
    guard let clock else { return midnight(of: day) }
    guard let hour = hour24(clock.hour), hour < 24 || (clock.minute == 0 && clock.second == 0) else {
      return nil
    }
    let zoned = Timestamp(
      year: day.year, month: day.month, day: day.day, hour: hour == 24 ? 0 : hour, minute: clock.minute,
      second: clock.second, millisecond: clock.millisecond, offsetMinutes: offset(on: day, hour: hour))
    // ISO 8601:2004 §4.2.3: 24:00 is the end of the day.
    return hour == 24 ? zoned?.advanced(bySeconds: 86_400) : zoned
  }

  /// Whether there is a day, and not a year or a month at best.
  private var namesDay: Bool { isFullDate || marked.day != nil || (count == 1 && numbers.0.digits == 8) }

  private func midnight(of day: CivilDate) -> Timestamp? {
    Timestamp(year: day.year, month: day.month, day: day.day, hasTimeOfDay: false)
  }

  private func hour24(_ hour: Int) -> Int? {
    guard let isAfternoon, hour <= 12 else { return hour <= 24 ? hour : nil }
    return hour % 12 + (isAfternoon ? 12 : 0)
  }

  private func offset(on day: CivilDate, hour: Int) -> Int {
    if let zone { return zone.minutes(on: day, hour: hour) }
    // Korean portals write local time and no zone (feedparser, OnBlog and Nate dates).
    return isKorean ? 540 : 0
  }
}

extension DateParts {
  /// A text that is one number: an epoch, `YYYYMMDDhhmm[ss]`, or one of the basic forms of ISO 8601.
  private func wholeNumber(epochs: Bool) -> Timestamp? {
    let value = numbers.0.value
    switch numbers.0.digits {
    case 9...10 where epochs: return Timestamp(milliseconds: Int64(value) * 1000)
    case 13 where epochs: return Timestamp(milliseconds: Int64(value))
    case 12: return stamp(value / 10_000, clock: value % 10_000 * 100)
    case 14: return stamp(value / 1_000_000, clock: value % 1_000_000)
    default: return nil
    }
  }

  private func stamp(_ day: Int, clock: Int) -> Timestamp? {
    Timestamp(
      year: day / 10_000, month: day / 100 % 100, day: day % 100, hour: clock / 10_000,
      minute: clock / 100 % 100,
      second: clock % 100)
  }

  private func date() -> CivilDate? {
    if let year = marked.year, let month = marked.month, let day = marked.day {
      return CivilDate(year: year, month: month, day: day)
    }
    if isWeekDate { return weekDate() }
    if let month, !(monthCameFirst && isDateInNumbers) { return date(inMonth: month) }
    // Of the numbers around an unknown month no date is made: it would be a wrong one.
    if hasUnknownWord, count < 3, numbers.0.digits < 6 { return nil }
    switch count {
    case 1: return basicDate()
    case 2: return monthOrOrdinal()
    case 3: return threeNumbers()
    default: return nil
    }
  }

  /// `2026-03-04` or `03/04/2026`, whatever word stands before it.
  private var isDateInNumbers: Bool {
    count == 3 && separator != 0 && (numbers.0.digits == 4 || numbers.2.digits == 4)
  }

  /// `YYYYMMDD`, `YYYYDDD`, `YYMMDD`, `YYDDD`, `YYYY`.
  private func basicDate() -> CivilDate? {
    let value = numbers.0.value
    switch numbers.0.digits {
    case 8: return CivilDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    case 7: return ordinal(year: value / 1000, day: value % 1000)
    case 6:
      return CivilDate(year: century(value / 10_000), month: value / 100 % 100, day: value % 100)
    case 5: return ordinal(year: century(value / 1000), day: value % 1000)
    case 4: return CivilDate(year: value, month: 1, day: 1)
    default: return nil
    }
  }

  /// `2020-01`, `2020-366`, and the truncated `-20-01` of ISO 8601:2000.
  private func monthOrOrdinal() -> CivilDate? {
    let (first, second) = (numbers.0, numbers.1)
    if first.digits == 4, second.digits == 3 { return ordinal(year: first.value, day: second.value) }
    if first.digits == 4 { return CivilDate(year: first.value, month: second.value, day: 1) }
    if second.digits == 4 { return CivilDate(year: second.value, month: first.value, day: 1) }
    return startsWithDash ? CivilDate(year: century(first.value), month: second.value, day: 1) : nil
  }

  private func threeNumbers() -> CivilDate? {
    let (first, second, third) = (numbers.0, numbers.1, numbers.2)
    if first.digits >= 4 || first.value > 31 {
      return CivilDate(year: year(first), month: second.value, day: third.value)
    }
    if separator == UInt8(ascii: "-"), third.digits <= 2 {
      return CivilDate(year: year(first), month: second.value, day: third.value)
    }
    // 03/30/2020 is American; everybody else puts the day first, with any separator.
    let monthFirst = separator == UInt8(ascii: "/") ? first.value <= 12 : second.value > 12
    let (month, day) = monthFirst ? (first.value, second.value) : (second.value, first.value)
    return CivilDate(year: year(third), month: month, day: day)
  }

  private func date(inMonth month: Int) -> CivilDate? {
    switch count {
    case 1 where numbers.0.digits == 4: return CivilDate(year: numbers.0.value, month: month, day: 1)
    case 2, 3:
      let yearFirst = numbers.0.digits >= 3 || numbers.0.value > 31
      let (day, year) = yearFirst ? (numbers.1, numbers.0) : (numbers.0, numbers.1)
      return CivilDate(year: self.year(year), month: month, day: day.value)
    default: return nil
    }
  }
}

extension DateParts {
  /// RFC 2822 §4.3: two digits up to 49 are of this century, other two and three digits count from 1900.
  private func year(_ number: Number) -> Int {
    switch number.digits {
    case ...2: century(number.value)
    case 3: number.value + 1900
    default: number.value
    }
  }

  private func century(_ year: Int) -> Int { year < 50 ? year + 2000 : year + 1900 }

  private func ordinal(year: Int, day: Int) -> CivilDate? {
    guard (1...366).contains(day) else { return nil }
    let date = CivilDate(daysSinceEpoch: CivilDate(year: year, month: 1, day: 1).daysSinceEpoch + day - 1)
    return date.year == year ? date : nil
  }

  /// `2020-W03-4`, `2020W034`, `2020-W03` (ISO 8601 §5.2.3): week 1 holds the 4th of January.
  private func weekDate() -> CivilDate? {
    guard count >= 2, numbers.0.digits == 4 else { return nil }
    let (year, second) = (numbers.0.value, numbers.1)
    let (week, day) =
      second.digits == 3
      ? (second.value / 10, second.value % 10) : (second.value, count == 3 ? numbers.2.value : 1)
    guard (1...53).contains(week), (1...7).contains(day) else { return nil }
    let fourth = CivilDate(year: year, month: 1, day: 4).daysSinceEpoch
    let monday = fourth - (fourth % 7 + 7 + 3) % 7
    return CivilDate(daysSinceEpoch: monday + (week - 1) * 7 + day - 1)
  }
}
