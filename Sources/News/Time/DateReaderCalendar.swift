extension DateParts {
  /// The moment that all parts add up to.
  func timestamp(epochs: Bool) -> Timestamp? {
    if saysOneNumber, let whole = wholeNumber(epochs: epochs) { return whole }
    guard let day = date(), (1...9999).contains(day.year), (1...12).contains(day.month),
      (1...31).contains(day.day)
    else { return nil }
    guard let clock else {
      return Timestamp(year: day.year, month: day.month, day: day.day, hasTimeOfDay: false)
    }
    guard let hour = hour24(clock.hour), hour < 24 || (clock.minute == 0 && clock.second == 0) else {
      return nil
    }
    let zoned = Timestamp(
      year: day.year, month: day.month, day: day.day, hour: hour == 24 ? 0 : hour, minute: clock.minute,
      second: clock.second, millisecond: clock.millisecond, offsetMinutes: offset(on: day, hour: hour))
    // ISO 8601:2004 §4.2.3: 24:00 is the end of the day.
    return hour == 24 ? zoned?.advanced(bySeconds: 86_400) : zoned
  }

  /// Whether one number is all that the text says.
  private var saysOneNumber: Bool {
    count == 1 && month == nil && clock == nil && !hasUnknownWord && marked == (nil, nil, nil)
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

  /// A text that is one number: an epoch, `YYYYMMDDhhmm[ss]`, or one of the basic forms of ISO 8601.
  private func wholeNumber(epochs: Bool) -> Timestamp? {
    let value = numbers.0.value
    switch numbers.0.digits {
    case 9...10 where epochs: return Timestamp(milliseconds: Int64(value) * 1000 + Int64(epochMilliseconds))
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
}

extension DateParts {
  private func date() -> CivilDate? {
    if marked.year != nil || marked.month != nil { return markedDate() }
    if isWeekDate { return weekDate() }
    if let month, !(monthCameFirst && isDateInNumbers) { return date(in: month) }
    switch count {
    case 1: return isPartial ? basicDate() : nil
    case 2: return isPartial ? monthOrOrdinal() : nil
    case 3: return threeNumbers()
    default: return nil
    }
  }

  /// Whether less than a whole date may be taken for one: the text says nothing else.
  private var isPartial: Bool { !hasUnknownWord && (!isStrict || numbers.0.digits == 8) }

  /// `2026-03-04` or `03/04/2026`, whatever word stands before it.
  private var isDateInNumbers: Bool {
    count == 3 && gaps.0 != 0 && gaps.0 == gaps.1 && (numbers.0.isYear || numbers.2.isYear)
  }

  /// 2026年3月12日, "12 3월 2026", "12 tháng 3 năm 2026": what bears no mark falls into the place that is left.
  private func markedDate() -> CivilDate? {
    var rest = [numbers.0, numbers.1, numbers.2].prefix(count)
    let year = marked.year ?? rest.firstIndex { $0.isYear }.map { rest.remove(at: $0).value }
    let day = marked.day ?? rest.firstIndex { $0.digits <= 2 }.map { rest.remove(at: $0).value }
    guard let year, let month = marked.month ?? (self.month.flatMap { single($0.mask) }) else { return nil }
    if day == nil, isStrict || hasUnknownWord || clock != nil { return nil }
    return CivilDate(year: western(year), month: month, day: day ?? 1)
  }

  /// `YYYYMMDD`, `YYYYDDD`, `YYMMDD`, `YYDDD`, `YYYY`.
  private func basicDate() -> CivilDate? {
    let value = numbers.0.value
    switch numbers.0.digits {
    case 8: return CivilDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    case 7: return ordinal(year: value / 1000, day: value % 1000)
    case 6:
      return CivilDate(year: DateParts.century(value / 10_000), month: value / 100 % 100, day: value % 100)
    case 5: return ordinal(year: DateParts.century(value / 1000), day: value % 1000)
    // Of other years nobody writes news: 0312 is a month and a day, 1530 an hour.
    case 4 where clock == nil && (1800...2199).contains(value):
      return CivilDate(year: value, month: 1, day: 1)
    default: return nil
    }
  }

  /// `2020-01`, `01/2020`, `2020-366`, and the truncated `-20-01` of ISO 8601:2000.
  private func monthOrOrdinal() -> CivilDate? {
    let (first, second) = (numbers.0, numbers.1)
    guard gaps.0 != 0 else { return nil }
    if first.isYear, second.digits == 3 { return ordinal(year: first.value, day: second.value) }
    guard clock == nil else { return nil }
    if first.isYear { return CivilDate(year: western(first.value), month: second.value, day: 1) }
    if second.isYear { return CivilDate(year: western(second.value), month: first.value, day: 1) }
    return startsWithDash ? CivilDate(year: DateParts.century(first.value), month: second.value, day: 1) : nil
  }

  private func threeNumbers() -> CivilDate? {
    let (first, second, third) = (numbers.0, numbers.1, numbers.2)
    let isYearFirst = first.digits >= 4 || first.value > 31
    if isYearFirst || (gaps.1 == UInt8(ascii: "-") && third.digits <= 2) {
      return CivilDate.solar(first.value, second.value, third.value, if: hasPersianDigits && first.isYear)
        ?? CivilDate(year: year(first), month: second.value, day: third.value)
    }
    let (year, isFirst) = (year(third), isMonthFirst(first.value, second.value, year: year(third)))
    let (month, day) = isFirst ? (first.value, second.value) : (second.value, first.value)
    return CivilDate(year: year, month: month, day: day)
  }

  /// 03/30/2020 is American; everybody else puts the day first, with any separator. Of two readings the weekday decides, then
  /// the language.
  private func isMonthFirst(_ first: Int, _ second: Int, year: Int) -> Bool {
    guard first <= 12, second <= 12 else { return second > 12 }
    guard gaps.1 == UInt8(ascii: "/") else { return false }
    let american = isNamed(CivilDate(year: year, month: first, day: second))
    let other = isNamed(CivilDate(year: year, month: second, day: first))
    if american != other { return american }
    return language.map(DateParts.putsMonthFirst) ?? true
  }

  /// English but for that of Britain, Ireland and the Commonwealth (CLDR).
  private static func putsMonthFirst(_ language: String) -> Bool {
    let tag = language.lowercased()
    return tag.hasPrefix("en") && !["gb", "ie", "au", "nz", "in", "za"].contains { tag.hasSuffix($0) }
  }
}

extension DateParts {
  private func date(in month: DateWord.Month) -> CivilDate? {
    if count == 1, numbers.0.isYear {
      guard !isStrict, !hasUnknownWord, clock == nil, !month.isSolar else { return nil }
      return single(month.mask).map { CivilDate(year: western(numbers.0.value), month: $0, day: 1) }
    }
    guard count >= 2 else { return nil }
    let yearFirst = numbers.0.digits >= 3 || numbers.0.value > 31
    var (day, year) = yearFirst ? (numbers.1, numbers.0) : (numbers.0, numbers.1)
    // "March 2-3, 2026" and "3 March, 12, 2026"
    if count == 3, year.digits <= 2, numbers.2.isYear { year = numbers.2 }
    guard day.digits <= 2 || day.value <= 31, year.digits != 1, year.digits != 3 || !isStrict else {
      return nil
    }
    if month.isSolar {
      return single(month.mask).flatMap { CivilDate.solar(year.value, $0, day.value, if: true) }
    }
    return date(day: day.value, months: month.mask, year: self.year(year))
  }

  /// Of a name that is one month here and another there, the one whose day has the weekday that the text names.
  private func date(day: Int, months: UInt16, year: Int) -> CivilDate? {
    if let month = single(months) { return CivilDate(year: year, month: month, day: day) }
    let dates = (1...12).filter { months & 1 << UInt16($0) != 0 }.map {
      CivilDate(year: year, month: $0, day: day)
    }.filter(isNamed)
    return dates.count == 1 ? dates[0] : nil
  }

  private func single(_ mask: UInt16) -> Int? {
    mask.nonzeroBitCount == 1 ? mask.trailingZeroBitCount : nil
  }

  /// Whether the text names the weekday of a day.
  private func isNamed(_ day: CivilDate) -> Bool { weekdays & 1 << UInt16(day.weekday) != 0 }

  /// RFC 2822 §4.3: two digits up to 49 are of this century, other two and three digits count from 1900.
  private func year(_ number: Number) -> Int {
    switch number.digits {
    // A Thai year of two digits is one of the Buddhist era: 69 is 2569.
    case ...2 where isBuddhist && number.value >= 43: number.value + 2500 - 543
    case ...2: DateParts.century(number.value)
    case 3: number.value + 1900
    default: western(number.value)
    }
  }

  /// Year 2569 of the Buddhist era is 2026. Servers that run in Thai write it into the dates of RFC 822 too; without a
  /// word of Thai only the years of the Web count.
  private func western(_ year: Int) -> Int {
    let years = isBuddhist || language?.hasPrefix("th") == true ? 2443...2642 : 2540...2642
    return years.contains(year) ? year - 543 : year
  }

  private func ordinal(year: Int, day: Int) -> CivilDate? {
    guard (1...366).contains(day) else { return nil }
    let date = CivilDate(daysSinceEpoch: CivilDate(year: year, month: 1, day: 1).daysSinceEpoch + day - 1)
    return date.year == year ? date : nil
  }

  /// `2020-W03-4`, `2020W034`, `2020-W03` (ISO 8601 §5.2.3): week 1 holds the 4th of January.
  private func weekDate() -> CivilDate? {
    guard count >= 2, numbers.0.isYear, !hasUnknownWord else { return nil }
    let (year, second) = (numbers.0.value, numbers.1)
    let (week, day) =
      second.digits == 3
      ? (second.value / 10, second.value % 10) : (second.value, count == 3 ? numbers.2.value : 1)
    guard (1...53).contains(week), (1...7).contains(day) else { return nil }
    let fourth = CivilDate(year: year, month: 1, day: 4)
    let monday = fourth.daysSinceEpoch - (fourth.weekday - 1) + (week - 1) * 7
    // Not every year has a 53rd week: the Thursday of a week tells its year.
    guard CivilDate(daysSinceEpoch: monday + 3).year == year else { return nil }
    return CivilDate(daysSinceEpoch: monday + day - 1)
  }
}
