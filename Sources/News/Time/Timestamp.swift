/// A moment in UTC, or a bare calendar date where no time of day is known (RFC 3339).
///
/// Millisecond resolution, years 0001 to 9999. A bare date counts as its midnight UTC when it is compared.
public struct Timestamp: Sendable, Hashable {
  /// Milliseconds since 1970-01-01T00:00:00Z; negative before.
  public let milliseconds: Int64

  /// False for a bare date: a page that says "13 October 2023" and no more.
  public let hasTimeOfDay: Bool

  /// - Returns: nil outside the years 0001 to 9999, which RFC 3339 cannot write.
  public init?(milliseconds: Int64, hasTimeOfDay: Bool = true) {
    guard Self.range.contains(milliseconds) else { return nil }
    self.milliseconds = milliseconds
    self.hasTimeOfDay = hasTimeOfDay
  }

  /// - Returns: nil for a date that no calendar has (30 February) or a time outside 00:00:00 to 23:59:60.
  public init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0,
    offsetMinutes: Int = 0, hasTimeOfDay: Bool = true
  ) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.days(in: month, of: year),
      (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
      (0...999).contains(millisecond),
      (-1440...1440).contains(offsetMinutes)
    else { return nil }
    let days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
    let seconds = Int64(days) * 86_400 + Int64(hour * 3600 + (minute - offsetMinutes) * 60 + min(second, 59))
    self.init(milliseconds: seconds * 1000 + Int64(millisecond), hasTimeOfDay: hasTimeOfDay)
  }

  /// 1970-01-01T00:00:00Z.
  public static let epoch = Timestamp(clamped: 0, hasTimeOfDay: true)

  /// Moves by whole seconds; stays within the range that RFC 3339 can write.
  public func advanced(bySeconds seconds: Int64) -> Timestamp {
    let reach = Self.range.upperBound / 1000 * 2
    let moved = milliseconds + min(max(seconds, -reach), reach) * 1000
    let clamped = min(max(moved, Self.range.lowerBound), Self.range.upperBound)
    return Timestamp(clamped: clamped, hasTimeOfDay: hasTimeOfDay)
  }

  private init(clamped milliseconds: Int64, hasTimeOfDay: Bool) {
    self.milliseconds = milliseconds
    self.hasTimeOfDay = hasTimeOfDay
  }

  private static let range: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999
}

extension Timestamp: Comparable {
  /// By time; a bare date comes before the midnight that begins it.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.milliseconds, left.hasTimeOfDay ? 1 : 0) < (right.milliseconds, right.hasTimeOfDay ? 1 : 0)
  }
}

extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC: `2023-10-13T06:41:00Z`, with milliseconds only where there are any, or `2023-10-13`.
  public var description: String {
    let days = Int(milliseconds.floorDivided(by: 86_400_000))
    let inDay = Int(milliseconds - Int64(days) * 86_400_000)
    let date = CivilDate(daysSinceEpoch: days).description
    guard hasTimeOfDay else { return date }
    let (seconds, fraction) = inDay.quotientAndRemainder(dividingBy: 1000)
    let clock = "\(padded(seconds / 3600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
    return fraction == 0 ? "\(date)T\(clock)Z" : "\(date)T\(clock).\(padded(fraction, to: 3))Z"
  }
}

extension Int64 {
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

/// Decimal digits with leading zeros.
func padded(_ number: Int, to width: Int = 2) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
