extension XMLRepair {
  /// Mends the reference that begins at the position, and moves on after it.
  mutating func reference() {
    let input = self.input
    let bytes = input.span
    if let end = predefinedEnd(bytes) {
      position = end
      return
    }
    if let number = NumericReference(bytes, at: position) { return numeric(number) }
    let end = HTMLEntities.nameEnd(bytes, from: position + 1)
    guard end > position + 1, end < bytes.count, bytes[end] == 0x3B else { return escapeAmpersand() }
    guard let value = EntityTable.shared.value(of: bytes.extracting((position + 1)..<end)) else {
      return escapeAmpersand()
    }
    note("an entity of HTML")
    substitute(position..<(end + 1), by: value)
  }

  /// A character reference stays if XML allows it, and has its semicolon.
  private mutating func numeric(_ number: NumericReference) {
    let input = self.input
    let bytes = input.span
    if let pair = NumericReference.pair(number, bytes) {
      note("a character reference to half a character")
      return substitute(position..<pair.end, by: encodeUTF8(pair.scalar)[...])
    }
    if number.hasSemicolon, number.scalar == number.code, isAllowed(number.code) {
      position = number.end
      return
    }
    note("a character reference that XML does not have")
    let value = isAllowed(number.scalar) ? encodeUTF8(number.scalar) : []
    substitute(position..<number.end, by: value[...])
  }

  private mutating func substitute(_ range: Range<Int>, by value: ArraySlice<UInt8>) {
    switch value.first {
    case 0x26 where value.count == 1: replace(range, with: "&amp;".utf8)
    case 0x3C where value.count == 1: replace(range, with: "&lt;".utf8)
    case 0x22 where value.count == 1: replace(range, with: "&quot;".utf8)
    case 0x27 where value.count == 1: replace(range, with: "&apos;".utf8)
    default: replace(range, with: value)
    }
    position = range.upperBound
  }

  private mutating func escapeAmpersand() {
    note("a '&' that begins no reference")
    replace(position..<(position + 1), with: "&amp;".utf8)
    position += 1
  }

  /// One after `&lt;`, `&gt;`, `&amp;`, `&quot;` or `&apos;` at the position.
  private func predefinedEnd(_ bytes: Span<UInt8>) -> Int? {
    let start = position + 1
    guard start + 3 <= bytes.count else { return nil }
    switch bytes[start] {
    case 0x6C, 0x67: return bytes[start + 1] == 0x74 && bytes[start + 2] == 0x3B ? start + 3 : nil
    case 0x61:
      if bytes.has("amp;", at: start) { return start + 4 }
      return bytes.has("apos;", at: start) ? start + 5 : nil
    case 0x71: return bytes.has("quot;", at: start) ? start + 5 : nil
    default: return nil
    }
  }

  /// XML's Char (XML 1.0 §2.2).
  private func isAllowed(_ code: UInt32) -> Bool {
    if code < 0x20 { return code == 0x09 || code == 0x0A || code == 0x0D }
    return code < 0xD800 || 0xE000..<0xFFFE ~= code || 0x10000..<0x110000 ~= code
  }
}
