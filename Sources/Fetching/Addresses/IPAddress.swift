/// An Internet address, parsed from text without a resolver: 4 bytes or 16, in network order.
struct IPAddress: Sendable, Hashable {
  let bytes: [UInt8]

  /// Reads the forms that `inet_aton` and RFC 4291 §2.2 know, with or without brackets and zone.
  ///
  /// Old IPv4 forms count (`2130706433`, `0x7f.1`, `0177.0.0.1`): resolvers turn them into addresses.
  init?(_ text: String) {
    var text = Substring(text)
    if text.utf8.first == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: "]") {
      text = text.dropFirst().dropLast()
    }
    if text.utf8.contains(UInt8(ascii: ":")) {
      guard let bytes = Self.version6(text) else { return nil }
      self.bytes = bytes
    } else {
      guard let bytes = Self.version4(text) else { return nil }
      self.bytes = bytes
    }
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}

extension IPAddress {
  /// One to four numbers; the last fills the bytes that are left.
  private static func version4(_ text: Substring) -> [UInt8]? {
    var parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    guard (1...4).contains(parts.count) else { return nil }
    let numbers = parts.compactMap { number(Substring($0)) }
    guard numbers.count == parts.count, let last = numbers.last else { return nil }
    let leading = numbers.dropLast()
    let left = 4 - leading.count
    guard leading.allSatisfy({ $0 < 256 }), last < 1 << UInt64(8 * left) else { return nil }
    return leading.map { UInt8($0) }
      + (0..<left).map { UInt8(truncatingIfNeeded: last >> UInt64(8 * (left - 1 - $0))) }
  }

  private static func number(_ text: Substring) -> UInt64? {
    let lower = text.lowercased()
    guard let first = lower.utf8.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-") else {
      return nil
    }
    if lower == "0x" { return 0 }
    if lower.hasPrefix("0x") { return UInt64(lower.dropFirst(2), radix: 16) }
    if lower.utf8.count > 1, first == UInt8(ascii: "0") { return UInt64(lower, radix: 8) }
    return UInt64(lower)
  }

  private static func version6(_ text: Substring) -> [UInt8]? {
    let text = text.prefix { $0 != "%" }
    guard let gap = doubleColon(in: text) else {
      guard let bytes = groups(text), bytes.count == 16 else { return nil }
      return bytes
    }
    guard let front = groups(text[..<gap], mayEndIn4: false),
      let back = groups(text[text.utf8.index(gap, offsetBy: 2)...]),
      front.count + back.count <= 14
    else { return nil }
    return front + [UInt8](repeating: 0, count: 16 - front.count - back.count) + back
  }

  private static func doubleColon(in text: Substring) -> Substring.Index? {
    var previous: Substring.Index?
    for index in text.utf8.indices {
      guard text.utf8[index] == UInt8(ascii: ":") else { previous = nil; continue }
      if let previous { return previous }
      previous = index
    }
    return nil
  }

  /// Groups of up to four hexadecimal digits; the last may be an IPv4 address.
  private static func groups(_ text: Substring, mayEndIn4: Bool = true) -> [UInt8]? {
    guard !text.isEmpty else { return [] }
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map {
      Substring($0)
    }
    var bytes: [UInt8] = []
    for (index, part) in parts.enumerated() {
      if mayEndIn4, index == parts.count - 1, part.utf8.contains(UInt8(ascii: ".")) {
        guard part.utf8.count(where: { $0 == UInt8(ascii: ".") }) == 3, let inner = version4(part) else {
          return nil
        }
        bytes += inner
      } else {
        guard part.utf8.count <= 4, let group = UInt16(part, radix: 16) else { return nil }
        bytes += [UInt8(group >> 8), UInt8(group & 255)]
      }
    }
    return bytes
  }
}
