/// A time zone of a date: a fixed offset, or a rule that the seasons decide.
enum DateZone: Hashable {
  case fixed(minutes: Int)
  /// Summer time from the last Sunday of March to that of October (directive 2000/84/EC).
  case european(minutes: Int)
  /// Summer time from the second Sunday of March to the first of November (Energy Policy Act of 2005).
  case american(minutes: Int)
  /// Summer time from the first Sunday of October to the first of April.
  case australian(minutes: Int)

  /// Minutes east of Greenwich.
  func minutes(on day: CivilDate, hour: Int) -> Int {
    switch self {
    case .fixed(let minutes): minutes
    case .european(let minutes):
      minutes + (isBetween(day, (3, 25), (10, 25)) ? 60 : 0)
    case .american(let minutes):
      minutes + (isBetween(day, (3, 8), (11, 1)) ? 60 : 0)
    case .australian(let minutes):
      minutes + (isBetween(day, (4, 1), (10, 1)) ? 0 : 60)
    }
  }

  /// Whether a day lies between the first Sundays on or after two days of its year.
  private func isBetween(_ day: CivilDate, _ start: (Int, Int), _ end: (Int, Int)) -> Bool {
    let number = day.daysSinceEpoch
    return number >= sunday(day.year, start) && number < sunday(day.year, end)
  }

  private func sunday(_ year: Int, _ from: (month: Int, day: Int)) -> Int {
    let number = CivilDate(year: year, month: from.month, day: from.day).daysSinceEpoch
    return number + (7 - (number + 4) % 7) % 7
  }
}

extension DateZone {
  /// The zone that a word after a clock names, with the city of an IANA name such as `Europe/Brussels`.
  static func named(_ text: Span<UInt8>, _ range: Range<Int>) -> DateZone? {
    let first = text[range.lowerBound] | 0x20
    if range.count == 1 { return military(first) }
    if range.count == 3, first == UInt8(ascii: "g") || first == UInt8(ascii: "u") {
      let last = text[range.lowerBound + 2] | 0x20
      if last == UInt8(ascii: "t") || last == UInt8(ascii: "c") { return .fixed(minutes: 0) }
    }
    let name = DateWord.folded(text, range)
    if let minutes = abbreviations[name] { return .fixed(minutes: minutes) }
    return regions[name]
  }

  /// RFC 2822 §4.3: the letters of the military zones are to be taken for UTC, as their signs were confused.
  private static func military(_ letter: UInt8) -> DateZone? {
    letter != UInt8(ascii: "j") && letter < 0x80 ? .fixed(minutes: 0) : nil
  }
}
