/// Units of a size in bytes: binary (IEC 80000-13) and decimal (SI).
private let units: [(name: String, bytes: Int)] = [
  ("B", 1), ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30),
  ("kB", 1000), ("KB", 1000), ("MB", 1_000_000), ("GB", 1_000_000_000),
]

/// - Returns: nil if the text is not a size. A number without a unit counts bytes.
func readSize(_ text: String) -> Int? {
  let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  guard let number = Int(Substring(digits)) else { return nil }
  let suffix = String(text.dropFirst(digits.count))
  if suffix.isEmpty { return number }
  guard let unit = units.first(where: { $0.name == suffix }) else { return nil }
  let (bytes, overflow) = number.multipliedReportingOverflow(by: unit.bytes)
  return overflow ? nil : bytes
}

/// The largest binary unit that divides it.
func spelled(bytes: Int) -> String {
  let unit = units.prefix(4).last { bytes % $0.bytes == 0 } ?? units[0]
  return "\(bytes / unit.bytes)\(unit.name)"
}
