extension BodyRule {
  /// A line that is a date or a time of day and little else. Three of them among the paragraphs are the headings of a
  /// chronicle.
  ///
  /// Without the exception chronicles, programmes and lists of versions lost the lines that divide them.
  static let dateLines = BodyRule("date-line") { body in
    let dates = body.undecided.filter { isDateLine($0, in: body) }
    let prose = body.proseBounds ?? 0...0
    let isChronicle = dates.count { prose.contains($0) } >= 3
    for index in dates
    where !isChronicle || !prose.contains(index) || hasTimeOfDay(body.text(index)) {
      body.drop(index, "date-line")
    }
  }

  /// More digits than the eight of a date: comments and teasers are of "14.01.2020, 20:29".
  private static func hasTimeOfDay(_ line: Bytes) -> Bool { line.count { $0 &- 0x30 < 10 } > 8 }

  private static func isDateLine(_ index: Int, in body: Body) -> Bool {
    let passage = body.passages[index]
    guard passage.weight < 48, passage.kind != .cell, !passage.isHeading else { return false }
    return isDate(body.text(index))
  }

  /// Digits with the marks of dates between them, and at most a few words.
  private static func isDate(_ line: Bytes) -> Bool {
    var digits = 0
    var marks = 0
    var words = 0
    var inWord = false
    for byte in line {
      let isLetter = (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
      if byte &- 0x30 < 10 { digits += 1 }
      if byte == 0x3A || byte == 0x2E || byte == 0x2F || byte == 0x2D { marks += 1 }
      if isLetter, !inWord { words += 1 }
      inWord = isLetter
    }
    if digits >= 3, words == 0 { return marks > 0 }
    return digits >= 4 && words <= 4 && digits * 2 >= words * 3 && DateReading.isDate(line)
  }
}
