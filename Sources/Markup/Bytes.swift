/// ASCII letters in lower case, all other bytes as they are.
@inlinable @inline(__always)
package func asciiLowercase(_ byte: UInt8) -> UInt8 {
  byte &- 0x41 < 26 ? byte | 0x20 : byte
}

/// Space, tab, line feed, form feed, carriage return: the white space of HTML and, but for form feed, of XML.
@inline(__always)
func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}

@inlinable @inline(__always)
package func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

@inlinable @inline(__always)
package func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

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
