import News

/// The one place where texts become dates.
enum DateReading {
  /// A date as metadata have it; nil for what software writes for none (the epochs of Unix and .NET), and for years of other
  /// calendars.
  static func timestamp(_ text: String, language: String? = nil) -> Timestamp? {
    guard let time = DateReader.timestamp(text, epochs: true, language: language),
      plausible.contains(time.milliseconds),
      !(0..<86_400_000).contains(time.milliseconds)
    else { return nil }
    return time
  }

  /// The years 1800 to 2099.
  private static let plausible: Range<Int64> = -5_364_662_400_000..<4_102_444_800_000

  /// A date as readers see it: a line of its own with a day in it, not a year in a sentence.
  static func shownTimestamp(_ text: String, language: String? = nil) -> Timestamp? {
    guard text.utf8.count <= 120, text.utf8.contains(where: { $0 &- 0x30 < 10 || $0 >= 0xD9 }) else {
      return nil
    }
    return DateReader.shownTimestamp(text, language: language)
  }

  static func isDate(_ line: Bytes) -> Bool { DateReader.timestamp(line.string) != nil }
}
