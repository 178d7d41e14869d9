import News

/// The one place where texts become dates.
enum DateReading {
  static func timestamp(_ text: String) -> Timestamp? { DateReader.timestamp(text, epochs: true) }

  /// A date as readers see it: a line of its own with a day in it, not a year in a sentence.
  static func shownTimestamp(_ text: String) -> Timestamp? {
    guard text.utf8.count <= 120, let time = DateReader.timestamp(text) else { return nil }
    let numbers = text.utf8.split { $0 &- 0x30 >= 10 }
    guard numbers.count >= 2 || numbers.first?.count == 8 else { return nil }
    // «Top 10 of 2011», a month and a year at best, reads as the first of October.
    guard time.description.dropFirst(7).hasPrefix("-01"), !time.hasTimeOfDay else { return time }
    return numbers.contains { $0.elementsEqual("1".utf8) || $0.elementsEqual("01".utf8) || $0.count == 8 }
      ? time : nil
  }

  static func isDate(_ line: Bytes) -> Bool { DateReader.timestamp(line.string) != nil }
}
