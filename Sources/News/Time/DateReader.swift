/// Reads the dates of feeds and pages by hand, over bytes.
///
/// RFC 822 and its successors with all their sins, RFC 3339, W3C-DTF, ISO 8601 (basic, ordinal and week forms),
/// asctime, and the dates that people write in some sixty languages. No zone means UTC (RFC 2822 §4.3).
///
/// A wrong date is worse than none. Day, month and year stand together, with nothing but signs, weekdays and short words
/// between them; a name is that of a month or it parts what stands around it; a mere month or year counts only where
/// the text says nothing else.
public enum DateReader {
  /// - Parameter epochs: whether a bare number of 9 to 10 (or 13) digits means seconds (milliseconds) since 1970.
  /// - Parameter language: the text's language as a BCP 47 tag, where it is known. It decides what `lipa` and 03/04/2026 mean.
  /// - Returns: nil where the text names no day of the calendar, or one outside the years 1 to 9999.
  public static func timestamp(
    _ text: String, epochs: Bool = false, language: String? = nil
  ) -> Timestamp? {
    timestamp(text.utf8.span, epochs: epochs, language: language)
  }

  /// A date in a line that may say other things as well: a whole one, and a date in numbers has one sign between all three.
  /// "Janet, 12, won the 2024 prize" and "won 6-4 in 2026" are none.
  public static func shownTimestamp(_ text: String, language: String? = nil) -> Timestamp? {
    timestamp(text.utf8.span, DateParts(isStrict: true, language: language), epochs: false)
  }

  /// Looks at the first hundred bytes after leading blanks: no date is longer, whatever comes behind it.
  public static func timestamp(
    _ text: Span<UInt8>, epochs: Bool = false, language: String? = nil
  ) -> Timestamp? {
    timestamp(text, DateParts(isStrict: false, language: language), epochs: epochs)
  }

  private static func timestamp(_ text: Span<UInt8>, _ parts: DateParts, epochs: Bool) -> Timestamp? {
    var start = 0
    while start < text.count, text[start] <= 0x20 { start += 1 }
    var end = min(text.count, start + 100)
    if end < text.count {
      // Of a number that is cut a wrong year would be made.
      while end > start, isDecimal(text[end - 1]) { end -= 1 }
    }
    guard start < end else { return nil }
    var scan = DateScan(parts: parts)
    let line = text.extracting(start..<end)
    guard isASCII(line) else {
      let plain = DateText(line)
      scan.parts.hasPersianDigits = plain.hasPersianDigits
      scan.parts.isBuddhist = plain.hasThaiDigits
      return scan.read(plain.bytes.span) ? scan.parts.timestamp(epochs: epochs) : nil
    }
    return scan.read(line) ? scan.parts.timestamp(epochs: epochs) : nil
  }

  private static func isASCII(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] >= 0x80 { return false }
    return true
  }
}
