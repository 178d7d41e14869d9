import News

/// The one place where texts become dates.
enum DateReading {
  static func timestamp(_ text: String) -> Timestamp? { DateReader.timestamp(text, epochs: true) }

  /// A date as readers see it: a line of its own with a day in it, not a year in a sentence.
  static func shownTimestamp(_ text: String) -> Timestamp? {
    text.utf8.count <= 120 ? DateReader.shownTimestamp(text) : nil
  }

  static func isDate(_ line: Bytes) -> Bool { DateReader.timestamp(line.string) != nil }
}
