/// One pass over a date: numbers, clocks, signs and words, each handed to `DateParts`.
struct DateScan {
  var parts: DateParts
  private var at = 0
  /// True right after a clock, where a sign or a word is a time zone.
  private var zoneMayFollow = false
  /// True right after the `T` of ISO 8601, where bare digits are a clock.
  private var clockMayFollow = false
  /// True right after the Vietnamese word for month, where a number or a word for one is the month.
  private var monthFollows = false
  private var vietnameseMonth = 0

  init(parts: DateParts) { self.parts = parts }

  /// - Returns: false where no sense can be made of the text.
  mutating func read(_ text: Span<UInt8>) -> Bool {
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): guard number(text) else { return false }
      case UInt8(ascii: "+"), UInt8(ascii: "-"): guard sign(text) else { return false }
      case UInt8(ascii: "("): comment(text)
      case let byte where isWordByte(byte): word(text)
      case let byte: separator(byte)
      }
    }
    return true
  }

  private mutating func separator(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "."): parts.part(by: byte)
    // What numbers a thing, its price or its share.
    case UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"):
      parts.meetUnknown(isShort: true, isZone: false)
    default: break
    }
    at += 1
  }

  /// `(Coordinated Universal Time)`, or the weekday of a Japanese date.
  private mutating func comment(_ text: Span<UInt8>) {
    while at < text.count, text[at] != UInt8(ascii: ")") { at += 1 }
    at += 1
  }
}

extension DateScan {
  private mutating func number(_ text: Span<UInt8>) -> Bool {
    let (value, digits) = takeDigits(text)
    guard digits <= 18 else { return false }
    defer { clockMayFollow = false }
    if at + 1 < text.count, digits <= 2, isDecimal(text[at + 1]) {
      if text[at] == UInt8(ascii: ":") { return clock(hour: value, text) }
      // 19h30, as the French write it.
      if text[at] | 0x20 == UInt8(ascii: "h") { return clock(hour: value, text) }
      // 15.30, once the date is complete.
      if text[at] == UInt8(ascii: "."), parts.isFullDate { return clock(hour: value, text) }
    }
    if digits <= 2, parts.isFullDate, looseClock(hour: value, text) { return true }
    if parts.isEmpty, 9...10 ~= digits {
      // Python and PHP write the fraction of an epoch.
      parts.epochMilliseconds = fraction(text)
    }
    if monthFollows, digits <= 2 {
      monthFollows = false
      parts.markMonth(value)
      return true
    }
    if clockMayFollow, digits == 2 || digits == 4 || digits == 6 { return compactClock(value, digits, text) }
    zoneMayFollow = false
    parts.add(value, digits: digits)
    return true
  }

  /// `hh:mm[:ss[.fff]]`, with one or two digits each.
  private mutating func clock(hour: Int, _ text: Span<UInt8>) -> Bool {
    let colon = text[at]
    at += 1
    let minute = takeDigits(text).value
    var second = 0
    if at + 1 < text.count, text[at] == UInt8(ascii: ":") || text[at] == colon, isDecimal(text[at + 1]) {
      at += 1
      second = takeDigits(text).value
    }
    return setClock(hour, minute, second, text)
  }

  /// "9 h 30" and "10h", once the date is complete.
  private mutating func looseClock(hour: Int, _ text: Span<UInt8>) -> Bool {
    var next = at
    while next < text.count, text[next] == 0x20 { next += 1 }
    guard hour < 24, next < text.count, text[next] | 0x20 == UInt8(ascii: "h"),
      next + 1 >= text.count || !isWordByte(text[next + 1])
    else { return false }
    at = next + 1
    while next + 1 < text.count, text[next + 1] == 0x20 { next += 1 }
    var minute = 0
    if next + 2 < text.count, isDecimal(text[next + 1]), isDecimal(text[next + 2]) {
      at = next + 1
      minute = takeDigits(text).value
    }
    return setClock(hour, minute, 0, text)
  }

  /// `hh`, `hhmm` or `hhmmss`, the basic form of ISO 8601.
  private mutating func compactClock(_ value: Int, _ digits: Int, _ text: Span<UInt8>) -> Bool {
    switch digits {
    case 2: setClock(value, 0, 0, text)
    case 4: setClock(value / 100, value % 100, 0, text)
    default: setClock(value / 10_000, value / 100 % 100, value % 100, text)
    }
  }

  private mutating func setClock(_ hour: Int, _ minute: Int, _ second: Int, _ text: Span<UInt8>) -> Bool {
    let millisecond = fraction(text)
    zoneMayFollow = true
    guard parts.clock == nil else { return true }
    guard hour <= 24, minute <= 59, second <= 60 else { return false }
    parts.clock = .init(hour: hour, minute: minute, second: second, millisecond: millisecond)
    return true
  }

  private mutating func fraction(_ text: Span<UInt8>) -> Int {
    guard at + 1 < text.count, text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ","),
      isDecimal(text[at + 1])
    else { return 0 }
    at += 1
    var scale = 100
    var millisecond = 0
    while at < text.count, isDecimal(text[at]) {
      millisecond += Int(text[at] - UInt8(ascii: "0")) * scale
      scale /= 10
      at += 1
    }
    return millisecond
  }

  /// How many digits follow.
  private func digits(_ text: Span<UInt8>) -> Int {
    var end = at
    while end < text.count, isDecimal(text[end]) { end += 1 }
    return end - at
  }

  private mutating func takeDigits(_ text: Span<UInt8>) -> (value: Int, digits: Int) {
    let start = at
    var value = 0
    while at < text.count, isDecimal(text[at]) {
      value = value &* 10 &+ Int(text[at] - UInt8(ascii: "0"))
      at += 1
    }
    return at - start <= 18 ? (value, at - start) : (Int.max, at - start)
  }
}

extension DateScan {
  /// A time zone after a clock; a separator, or the dash of a truncated ISO date, elsewhere.
  private mutating func sign(_ text: Span<UInt8>) -> Bool {
    let isMinus = text[at] == UInt8(ascii: "-")
    let isAtWord = at == 0 || text[at - 1] == 0x20
    at += 1
    guard at < text.count, isDecimal(text[at]) else {
      // ISO 8601:2000 §5.2.1.3: `--03-12` has no year, `---12` no month either.
      return !(at == 1 && at < text.count && text[at] == UInt8(ascii: "-"))
    }
    if zoneMayFollow { return offset(isMinus: isMinus, text) }
    if isMinus {
      // A year before Christ, as MySQL's zero date becomes one in PHP: -0001-11-30.
      if isAtWord, !parts.isFullDate, digits(text) >= 4 { return false }
      if parts.count == 0 { parts.startsWithDash = true }
      parts.part(by: UInt8(ascii: "-"))
    } else {
      // An XML Schema date with a zone and no clock: 2003-12-31+01:00.
      at = text.count
    }
    return true
  }

  private mutating func offset(isMinus: Bool, _ text: Span<UInt8>) -> Bool {
    let (value, digits) = takeDigits(text)
    var (hours, minutes) = digits <= 2 ? (value, 0) : (value / 100, value % 100)
    if digits <= 2, at < text.count, text[at] == UInt8(ascii: ":") {
      at += 1
      guard at < text.count, isDecimal(text[at]) else { return false }
      minutes = takeDigits(text).value
    }
    guard digits <= 4, hours <= 24, minutes <= 59 else { return false }
    if isMinus { (hours, minutes) = (-hours, -minutes) }
    parts.zone = .fixed(minutes: hours * 60 + minutes)
    return true
  }
}

extension DateScan {
  private mutating func word(_ text: Span<UInt8>) {
    let start = at
    if let years = era(text) { return parts.begin(era: years) }
    at = DateWord.end(of: text, from: start)
    if isThai(text, start) { parts.isBuddhist = true }
    if at - start == 1, letter(text[start] | 0x20, from: start, text) { return }
    if let mark = DateWord.mark(text, start..<at) {
      if text[start] < 0x80 { return half(mark) }
      return parts.apply(mark)
    }
    if zoneMayFollow, behindClock(text, start..<at) { return }
    if monthFollows, number(inVietnamese: DateWord.folded(text, start..<at)) { return }
    monthFollows = false
    let meaning = DateWord.meaning(
      of: text, start..<at, language: parts.language, isAfterDot: parts.gap == UInt8(ascii: "."))
    take(meaning, text, start..<at)
  }

  private mutating func take(_ meaning: DateWord.Meaning, _ text: Span<UInt8>, _ range: Range<Int>) {
    switch meaning {
    case .month(let month):
      zoneMayFollow = false
      parts.add(month)
    case .weekday(let mask): parts.weekdays = mask
    case .particle: parts.meetParticle()
    case .monthFollows: monthFollows = true
    case .narrows(let mask): parts.narrow(to: mask)
    case .islamicMonth: parts.meetIslamicMonth()
    case .islamicEra: parts.meetIslamicEra()
    case .unknown:
      // Short words may stand within a date: "m.", "à", and the ideographs of a weekday.
      let isShort = range.count <= (text[range.lowerBound] < 0x80 ? 2 : 4)
      parts.meetUnknown(isShort: isShort, isZone: zoneMayFollow)
    }
  }

  /// U+0E00 to U+0E7F in UTF-8.
  private func isThai(_ text: Span<UInt8>, _ start: Int) -> Bool {
    text[start] == 0xE0 && start + 1 < text.count && 0xB8...0xB9 ~= text[start + 1]
  }

  /// 令和, 民國 and their like, before a year.
  private mutating func era(_ text: Span<UInt8>) -> Int? {
    guard at + 6 < text.count, DateWord.isIdeographic(text, at: at),
      let years = DateWord.eras[DateWord.folded(text, at..<at + 6)]
    else { return nil }
    at += 6
    return years
  }

  /// `a.m.` or `p.m.`, which makes the number before it the hour where there is no clock.
  private mutating func half(_ mark: DateWord.Mark) {
    if parts.takeHour() { zoneMayFollow = true }
    parts.apply(mark)
  }

  /// A time zone, or the half of the day.
  private mutating func behindClock(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if let zone = DateZone.named(text, range) {
      if parts.zone == nil { parts.zone = zone }
      return true
    }
    guard let half = DateWord.halves[DateWord.folded(text, range)] else { return false }
    parts.apply(half)
    return true
  }

  /// The month that a word behind "tháng" counts.
  private mutating func number(inVietnamese word: String) -> Bool {
    guard let number = DateWord.vietnameseNumbers[word] else { return false }
    if vietnameseMonth == 10, number <= 2 {
      parts.markMonth(10 + number)
      monthFollows = false
    } else {
      guard vietnameseMonth == 0 else { return false }
      parts.markMonth(number)
      vietnameseMonth = number
      monthFollows = number == 10
    }
    return true
  }

  /// The letters that stand alone: `T` and `W` of ISO 8601, `Z`, and `a.m.`
  private mutating func letter(_ letter: UInt8, from start: Int, _ text: Span<UInt8>) -> Bool {
    let followedByDigit = at < text.count && isDecimal(text[at])
    switch letter {
    case UInt8(ascii: "t") where followedByDigit: clockMayFollow = parts.count > 0
    case UInt8(ascii: "w") where followedByDigit: parts.isWeekDate = true
    case UInt8(ascii: "a"), UInt8(ascii: "p"):
      // Spanish has a blank within: "10:15 p. m."
      if at + 2 < text.count, text[at] == UInt8(ascii: "."), text[at + 1] == 0x20 { at += 1 }
      guard at + 1 < text.count, text[at] == UInt8(ascii: ".") || text[at] == 0x20,
        text[at + 1] | 0x20 == UInt8(ascii: "m"), at + 2 >= text.count || !isWordByte(text[at + 2])
      else { return false }
      at += 2
      half(letter == UInt8(ascii: "a") ? .morning : .afternoon)
    default: return false
    }
    return true
  }
}

/// A letter of ASCII, or a byte of any other script.
@inline(__always) func isWordByte(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0x80
}

@inline(__always) func isDecimal(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
