extension CivilDate {
  /// 1 for Monday to 7 for Sunday (ISO 8601).
  var weekday: Int {
    let days = (daysSinceEpoch + 3) % 7
    return (days < 0 ? days + 7 : days) + 1
  }

  /// A day of the Solar Hijri calendar of Iran, by the rule of 8 leap years in 33, which holds for the years 1178 to 1633.
  ///
  /// - Returns: nil where the condition is false, and outside the years 1300 to 1499 (1921 to 2121).
  static func solar(_ year: Int, _ month: Int, _ day: Int, if isSolar: Bool) -> CivilDate? {
    guard isSolar, (1300...1499).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let length = month <= 6 ? 31 : month < 12 || (8 * year + 29) % 33 < 8 ? 30 : 29
    guard day <= length else { return nil }
    let before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
    let leapDays = (8 * year + 21) / 33 - 341
    // 1 Farvardin 1404 was 21 March 2025.
    let start = CivilDate(year: 2025, month: 3, day: 21).daysSinceEpoch + 365 * (year - 1404) + leapDays
    return CivilDate(daysSinceEpoch: start + before + day - 1)
  }
}
