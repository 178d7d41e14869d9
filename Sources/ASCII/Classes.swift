/// ASCII letters in lower case, all other bytes as they are.
@inlinable @inline(__always)
package func asciiLowercase(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

@inlinable @inline(__always)
package func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

@inlinable @inline(__always)
package func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

@inlinable @inline(__always)
package func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }

/// The number that a hexadecimal digit stands for; nil for any other byte.
@inlinable @inline(__always)
package func hexValue(_ byte: UInt8) -> UInt8? {
  if isDigit(byte) { return byte - 0x30 }
  return isHexDigit(byte) ? (byte | 0x20) - 0x57 : nil
}

/// Space, tab, line feed, form feed, carriage return: the white space of HTML and, but for form feed, of XML.
@inlinable @inline(__always)
package func isBlank(_ byte: UInt8) -> Bool {
  byte == .space || byte == .lineFeed || byte == .tab || byte == .carriageReturn || byte == .formFeed
}

/// What the names of HTML's tags and attributes are made of, as people write them.
@inlinable @inline(__always)
package func isTagNameByte(_ byte: UInt8) -> Bool {
  isASCIILetter(byte) || isDigit(byte) || byte == .hyphen || byte == .colon || byte == .underscore
}
