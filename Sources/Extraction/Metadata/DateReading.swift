import News

/// The one place where texts become dates.
enum DateReading {
  static func timestamp(_ text: String) -> Timestamp? { DateReader.timestamp(text, epochs: true) }

  /// A date as readers see it: no number alone is one.
  static func shownTimestamp(_ text: String) -> Timestamp? { DateReader.timestamp(text) }

  static func isDate(_ line: Bytes) -> Bool { DateReader.timestamp(line.string) != nil }
}
