/// Reads the dates of feeds and pages by hand, over bytes.
///
/// RFC 822 and its successors with all their sins, RFC 3339, W3C-DTF, ISO 8601 (basic, ordinal and week forms),
/// asctime, and the dates that people write in some twenty languages. No zone means UTC (RFC 2822 §4.3).
public enum DateReader {
  /// - Parameter epochs: whether a bare number of 9 to 10 (or 13) digits means seconds (milliseconds) since 1970.
  /// - Returns: nil where the text names no day of the calendar, or one outside the years 1 to 9999.
  public static func timestamp(_ text: String, epochs: Bool = false) -> Timestamp? {
    timestamp(text.utf8.span, epochs: epochs)
  }

  /// A date in a line that may say other things as well: day, month and year stand together, with nothing but short words
  /// between them, and a date in numbers has one sign between all three. "Janet, 12, won the 2024 prize" and
  /// "won 6-4 in 2026" are none.
  public static func shownTimestamp(_ text: String) -> Timestamp? {
    timestamp(text.utf8.span, epochs: false, isStrict: true)
  }

  /// Looks at the first hundred bytes after leading blanks: no date is longer, whatever comes behind it.
  public static func timestamp(_ text: Span<UInt8>, epochs: Bool = false) -> Timestamp? {
    timestamp(text, epochs: epochs, isStrict: false)
  }

  private static func timestamp(_ text: Span<UInt8>, epochs: Bool, isStrict: Bool) -> Timestamp? {
    var start = 0
    while start < text.count, text[start] <= 0x20 { start += 1 }
    let end = min(text.count, start + 100)
    guard start < end else { return nil }
    if let plain = asciiDigits(text.extracting(start..<end)) {
      return timestamp(plain.span, epochs: epochs, isStrict: isStrict)
    }
    var scan = DateScan()
    scan.parts.isStrict = isStrict
    guard scan.read(text.extracting(start..<end)) else { return nil }
    return scan.parts.timestamp(epochs: epochs)
  }

  /// The text with the digits of Arabic, Persian, Devanagari and Bengali as ASCII has them; nil where it has none.
  private static func asciiDigits(_ text: Span<UInt8>) -> [UInt8]? {
    var plain: [UInt8] = []
    var hasDigits = false
    var index = 0
    while index < text.count {
      let second = index + 1 < text.count ? text[index + 1] : 0
      let third = index + 2 < text.count ? text[index + 2] : 0
      switch (text[index], second, third) {
      case (0xD9, 0xA0...0xA9, _), (0xDB, 0xB0...0xB9, _):
        plain.append(0x30 + (second & 0x0F))
        (hasDigits, index) = (true, index + 2)
      case (0xE0, 0xA5, 0xA6...0xAF), (0xE0, 0xA7, 0xA6...0xAF):
        plain.append(0x30 + third - 0xA6)
        (hasDigits, index) = (true, index + 3)
      default:
        plain.append(text[index])
        index += 1
      }
    }
    return hasDigits ? plain : nil
  }
}
