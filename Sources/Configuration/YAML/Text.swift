/// A file's bytes as text, without a byte order mark, line ends as they are.
///
/// - Throws: where the bytes stop being UTF-8.
func utf8Text(of bytes: [UInt8], in file: String) throws(ConfigurationError) -> String {
  let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  if let text = String(validating: body, as: UTF8.self) { return unixLines(text) }
  let line = linesBeforeBreak(of: body) + 1
  throw .invalid([.error("is not UTF-8", at: SourcePosition(file: file, line: line))])
}

/// The text of a list, whose lines stand for themselves: U+FFFD where one is not UTF-8.
func repairedText(of bytes: [UInt8]) -> String {
  let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  return unixLines(String(decoding: body, as: UTF8.self))
}

/// Swift takes CR LF for one character, which splits no line: so all line ends become LF.
private func unixLines(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var afterReturn = false
  for byte in text.utf8 {
    if byte == UInt8(ascii: "\n"), afterReturn {
      afterReturn = false
      continue
    }
    afterReturn = byte == UInt8(ascii: "\r")
    bytes.append(afterReturn ? UInt8(ascii: "\n") : byte)
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Line ends before the first byte that is no UTF-8.
private func linesBeforeBreak(of bytes: ArraySlice<UInt8>) -> Int {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var lines = 0
  while case .scalarValue(let scalar) = decoder.decode(&iterator) {
    if scalar == "\n" { lines += 1 }
  }
  return lines
}
