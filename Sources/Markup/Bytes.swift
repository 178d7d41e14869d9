import ASCII

extension Span<UInt8> {
  /// Whether an ASCII text stands at an offset, letters in any case. The text is given in lower case.
  package func hasASCII(_ text: String, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8.count <= count else { return false }
    var index = offset
    for byte in text.utf8 {
      guard asciiLowercase(self[index]) == byte else { return false }
      index += 1
    }
    return true
  }

  /// Whether a text stands at an offset, exactly so.
  package func has(_ text: String, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8.count <= count else { return false }
    var index = offset
    for byte in text.utf8 {
      guard self[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// Where an ASCII text first stands at or after an offset, letters in any case.
  package func firstASCII(_ text: String, from offset: Int, before limit: Int? = nil) -> Int? {
    guard let first = text.utf8.first else { return offset }
    let last = Swift.min(limit ?? count, count) - text.utf8.count
    var index = offset
    while index <= last {
      if asciiLowercase(self[index]) == first, hasASCII(text, at: index) { return index }
      index += 1
    }
    return nil
  }
}
