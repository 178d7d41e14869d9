/// One pass over a date: numbers, clocks, signs and words, each handed to `DateParts`.
struct DateScan {
  var parts = DateParts()
  private var at = 0
  /// True right after a clock, where a sign or a word is a time zone.
  private var zoneMayFollow = false
  /// True right after the `T` of ISO 8601, where bare digits are a clock.
  private var clockMayFollow = false

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
    if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { parts.part(by: byte) }
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
    if at + 1 < text.count, isDecimal(text[at + 1]) {
      if text[at] == UInt8(ascii: ":") { return clock(hour: value, text) }
      // 19h30, as the French write it.
      if text[at] | 0x20 == UInt8(ascii: "h"), digits <= 2 { return clock(hour: value, text) }
      // 15.30, once the date is complete.
      if text[at] == UInt8(ascii: "."), parts.isFullDate, digits <= 2 { return clock(hour: value, text) }
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
    at += 1
    guard at < text.count, isDecimal(text[at]) else { return true }
    if zoneMayFollow { return offset(isMinus: isMinus, text) }
    if isMinus {
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
    at = DateWord.end(of: text, from: start)
    if at - start == 1, letter(text[start] | 0x20, from: start, text) { return }
    if let mark = DateWord.mark(text, start..<at) { return parts.apply(mark) }
    if zoneMayFollow, let zone = DateZone.named(text, start..<at) {
      if parts.zone == nil { parts.zone = zone }
      return
    }
    guard let month = DateWord.month(text, start..<at) else {
      if text[start] >= 0x80, at - start > 4 { parts.hasUnknownWord = true }
      if parts.isStrict { stray(text, start..<at) }
      return
    }
    zoneMayFollow = false
    parts.add(month)
  }

  /// A word that is no part of a date: short ones ("de", "of", "m.") may stand within one all the same.
  private mutating func stray(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard range.count > (text[range.lowerBound] < 0x80 ? 2 : 4) else { return }
    switch DateWord.folded(text, range) {
    case "del", "the", "gada", "года", "року": break
    // «ngày 4 tháng 5 năm 2026»
    case "thang", "nam": parts.part(by: UInt8(ascii: "."))
    default: parts.meetStray()
    }
  }

  /// The letters that stand alone: `T` and `W` of ISO 8601, `Z`, and `a.m.`
  private mutating func letter(_ letter: UInt8, from start: Int, _ text: Span<UInt8>) -> Bool {
    let followedByDigit = at < text.count && isDecimal(text[at])
    switch letter {
    case UInt8(ascii: "t") where followedByDigit: clockMayFollow = parts.count > 0
    case UInt8(ascii: "w") where followedByDigit: parts.isWeekDate = true
    case UInt8(ascii: "a"), UInt8(ascii: "p"):
      guard at + 1 < text.count, text[at] == UInt8(ascii: "."), text[at + 1] | 0x20 == UInt8(ascii: "m")
      else {
        return false
      }
      at += 2
      parts.apply(letter == UInt8(ascii: "a") ? .morning : .afternoon)
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
