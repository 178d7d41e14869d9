import ASCII

/// Whether a domain is read as an IPv4 address: its last label is a number (WHATWG URL §3.5, "ends in a number").
func endsInNumber(_ domain: ArraySlice<UInt8>) -> Bool {
  let name = domain.last == dot ? domain.dropLast() : domain
  let label = name[(name.lastIndex(of: dot).map { $0 + 1 } ?? name.startIndex)...]
  return (!label.isEmpty && label.allSatisfy(isDigit)) || ipv4Number(label) != nil
}

/// `127.0.0.1`, and what else means it: `127.1`, `0x7f.1`, `2130706433`.
func parsedIPv4(_ domain: ArraySlice<UInt8>) -> UInt32? {
  let name = domain.last == dot ? domain.dropLast() : domain
  var numbers: [UInt64] = []
  for part in name.split(separator: dot, omittingEmptySubsequences: false) {
    guard numbers.count < 4, let number = ipv4Number(part) else { return nil }
    numbers.append(number)
  }
  guard let last = numbers.popLast(), numbers.allSatisfy({ $0 <= 255 }) else { return nil }
  guard last < 1 << (8 * UInt64(4 - numbers.count)) else { return nil }
  let leading = numbers.enumerated().reduce(UInt64(0)) { $0 | $1.element << (8 * UInt64(3 - $1.offset)) }
  return UInt32(leading | last)
}

/// Decimal, octal with a leading 0, hexadecimal with 0x; above 2³² any number means "too large".
private func ipv4Number(_ part: ArraySlice<UInt8>) -> UInt64? {
  if part.isEmpty { return nil }
  var digits = part
  var radix: UInt64 = 10
  if part.count >= 2, part.first == UInt8(ascii: "0") {
    let isHexadecimal = asciiLowercase(part[part.startIndex + 1]) == UInt8(ascii: "x")
    radix = isHexadecimal ? 16 : 8
    digits = part.dropFirst(isHexadecimal ? 2 : 1)
  }
  var number: UInt64 = 0
  for byte in digits {
    guard let value = hexValue(byte), UInt64(value) < radix else { return nil }
    number = min(number * radix + UInt64(value), 1 << 40)
  }
  return number
}

func writtenIPv4(_ address: UInt32) -> String {
  "\(address >> 24).\(address >> 16 & 255).\(address >> 8 & 255).\(address & 255)"
}
