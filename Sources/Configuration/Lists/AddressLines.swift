/// Where each address of an OPML list stands: the reader of OPML keeps values, and an error wants a line.
///
/// A scan, not a parser: an address that is written with unusual escapes, or in UTF-16, has no line here.
func linesOfAddresses(in bytes: [UInt8]) -> [String: Int] {
  var lines: [String: Int] = [:]
  var line = 1
  var position = 0
  while position < bytes.count {
    if bytes[position] == UInt8(ascii: "\n") { line += 1 }
    if let value = addressValue(in: bytes, at: position) {
      let address = unescaped(value)
      if lines[address] == nil { lines[address] = line }
    }
    position += 1
  }
  return lines
}

/// The value of an attribute `xmlUrl` that begins here.
private func addressValue(in bytes: [UInt8], at position: Int) -> ArraySlice<UInt8>? {
  guard bytes[position] == UInt8(ascii: "x"), bytes[position...].starts(with: "xmlUrl".utf8) else {
    return nil
  }
  var rest = bytes[(position + 6)...].drop(while: isBlank)
  guard rest.popFirst() == UInt8(ascii: "=") else { return nil }
  rest = rest.drop(while: isBlank)
  guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
    return nil
  }
  return rest.prefix { $0 != quote }
}

/// Without the escapes that XML knows by itself (XML 1.0 §4.6) and without blanks around it.
func unescaped(_ value: ArraySlice<UInt8>) -> String {
  let text = trimmed(String(decoding: value, as: UTF8.self))
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  let escapes = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
  return escapes.reduce(text) { $0.replacing($1.0, with: $1.1) }
}

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
