import ASCII
import News

extension WebURL {
  /// What is asked for: without userinfo and fragment.
  var requestText: String { origin + path + (query.map { "?" + $0 } ?? "") }

  /// The same in the alphabet of RFC 3986, which is narrower than the browsers'.
  ///
  /// The client reads it with Foundation's `URL`, which escapes the escapes of a text that has one strange character.
  var wireText: String { origin + strict(path) + (query.map { "?" + strict($0) } ?? "") }
}

/// Escapes what RFC 3986 §3.3 and §3.4 know nothing of, and percent signs that escape nothing.
private func strict(_ text: String) -> String {
  let bytes = Array(text.utf8)
  guard bytes.contains(where: { isStrange($0) || $0 == UInt8(ascii: "%") }) else { return text }
  var strict: [UInt8] = []
  for (place, byte) in bytes.enumerated() {
    let isEscape = bytes[(place + 1)...].prefix(2).count(where: isHexDigit) == 2
    if isStrange(byte) || (byte == UInt8(ascii: "%") && !isEscape) {
      strict += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
    } else {
      strict.append(byte)
    }
  }
  return String(decoding: strict, as: UTF8.self)
}

private let hexDigits = Array("0123456789ABCDEF".utf8)

private func isStrange(_ byte: UInt8) -> Bool {
  switch byte {
  case 0...0x20, 0x7F...: true
  default: "\"<>[]\\^`{|}".utf8.contains(byte)
  }
}
