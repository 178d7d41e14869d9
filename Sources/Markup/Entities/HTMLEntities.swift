import ASCII

/// The character references of HTML (HTML Standard §13.2.5.72 and §13.5).
public enum HTMLEntities {
  /// Decodes the character references in a text, once: `&amp;eacute;` gives `&eacute;`.
  ///
  /// As a browser does: `&copy` and the like need no semicolon, `&#146;` is the apostrophe of windows-1252, and
  /// what is no reference stays as it is.
  /// - Parameter inAttribute: names without a semicolon stay if a letter, digit or `=` follows, as in `?a=1&copy=2`.
  public static func decode(_ text: String, inAttribute: Bool = false) -> String {
    guard text.utf8.contains(0x26) else { return text }
    return String(decoding: decode(Array(text.utf8), inAttribute: inAttribute), as: UTF8.self)
  }

  /// The same for text in bytes of UTF-8.
  public static func decode(_ bytes: [UInt8], inAttribute: Bool = false) -> [UInt8] {
    guard var next = bytes.firstIndex(of: 0x26) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var copied = 0
    while next < bytes.count {
      if bytes[next] == .ampersand, let found = reference(bytes.span, at: next, inAttribute: inAttribute) {
        output += bytes[copied..<next]
        output += found.value
        copied = found.end
        next = found.end
      } else {
        next += 1
      }
    }
    return output + bytes[copied...]
  }

  /// What the `&` at an offset begins, if it begins a reference.
  static func reference(
    _ bytes: Span<UInt8>, at start: Int, inAttribute: Bool
  ) -> (value: ArraySlice<UInt8>, end: Int)? {
    if let number = number(bytes, at: start) { return (Array(utf8(of: number.scalar))[...], number.end) }
    let end = nameEnd(bytes, from: start + 1)
    guard end > start + 1 else { return nil }
    if end < bytes.count, bytes[end] == .semicolon,
      let value = EntityTable.shared.value(of: bytes.extracting((start + 1)..<end))
    {
      return (value, end + 1)
    }
    return legacyReference(bytes, start + 1, end, inAttribute: inAttribute)
  }

  /// The character of a numeric reference, or of two that name the halves of a pair.
  static func number(_ bytes: Span<UInt8>, at start: Int) -> (scalar: UInt32, end: Int)? {
    guard let number = NumericReference(bytes, at: start) else { return nil }
    return NumericReference.pair(number, bytes) ?? (number.scalar, number.end)
  }

  /// The longest name without semicolon that the letters begin with.
  private static func legacyReference(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, inAttribute: Bool
  ) -> (value: ArraySlice<UInt8>, end: Int)? {
    var stop = min(end, start + EntityTable.longestLegacyName)
    while stop > start + 1 {
      if let value = EntityTable.shared.legacyValue(of: bytes.extracting(start..<stop)) {
        let goesOn = stop < end || (stop < bytes.count && bytes[stop] == .equalsSign)
        return inAttribute && goesOn ? nil : (value, stop)
      }
      stop -= 1
    }
    return nil
  }

  /// One after the letters and digits from an offset on.
  static func nameEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    let limit = min(bytes.count, start + EntityTable.longestName + 1)
    while index < limit, isASCIILetter(bytes[index]) || isDigit(bytes[index]) { index += 1 }
    return index
  }
}
