/// A whole number and its unit, longest unit last so that each is also read back: `250ms`, `30s`, `15m`, `24h`, `7d`.
private let units: [(name: String, milliseconds: Int64)] = [
  ("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000),
]

/// - Returns: nil if the text is not a duration. Nothing but 0 goes without a unit.
func readDuration(_ text: String) -> Duration? {
  let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  guard let number = Int64(Substring(digits)) else { return nil }
  let suffix = String(text.dropFirst(digits.count))
  if suffix.isEmpty { return number == 0 ? .zero : nil }
  guard let unit = units.first(where: { $0.name == suffix }) else { return nil }
  let (milliseconds, overflow) = number.multipliedReportingOverflow(by: unit.milliseconds)
  return overflow ? nil : .milliseconds(milliseconds)
}

/// The shortest spelling that reads back as the same duration; times finer than a millisecond are cut.
func spelled(_ duration: Duration) -> String {
  let (seconds, attoseconds) = duration.components
  let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
  guard milliseconds != 0 else { return "0s" }
  let unit = units.last { milliseconds % $0.milliseconds == 0 } ?? units[0]
  return "\(milliseconds / unit.milliseconds)\(unit.name)"
}
