import ASCII

extension JSONReader {
  mutating func word(_ word: String, _ value: JSONValue) throws(MarkupError) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw fault("no value") }
    position += word.utf8.count
    return value
  }

  /// A number's digits as they stand; its grammar is RFC 8259 §6, but for leading zeros.
  mutating func number() throws(MarkupError) -> String {
    let start = position
    if next == .hyphen { position += 1 }
    try digits()
    if next == .fullStop {
      position += 1
      try digits()
    }
    if let byte = next, byte | 0x20 == 0x65 {
      position += 1
      if next == 0x2B || next == .hyphen { position += 1 }
      try digits()
    }
    guard position - start <= limits.numberBytes else { throw fault("a number too long") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(MarkupError) {
    let start = position
    while let byte = next, isDigit(byte) { position += 1 }
    guard position > start else { throw fault("no digit in a number") }
  }

  /// The string whose quote stands at the position.
  mutating func string() throws(MarkupError) -> String {
    position += 1
    var copied = position
    var text: [UInt8] = []
    while true {
      position = bytes.startIndex + ByteScan.jsonString(bytes.span, from: position - bytes.startIndex)
      guard let byte = next else { break }
      if byte == .quotationMark {
        defer { position += 1 }
        guard !text.isEmpty else { return self.text(bytes[copied..<position]) }
        text += bytes[copied..<position]
        return self.text(text[...])
      }
      text += bytes[copied..<position]
      try escape(into: &text)
      copied = position
    }
    throw fault("a string without an end")
  }

  private mutating func escape(into text: inout [UInt8]) throws(MarkupError) {
    position += 1
    guard let byte = next else { throw fault("a string without an end") }
    position += 1
    switch byte {
    case 0x6E: text.append(.lineFeed)
    case 0x74: text.append(.tab)
    case 0x72: text.append(.carriageReturn)
    case 0x62: text.append(0x08)
    case 0x66: text.append(.formFeed)
    case 0x75: text += utf8(of: try codePoint())
    case .quotationMark, 0x5C, 0x2F, 0x27: text.append(byte)
    default: text += [0x5C, byte]
    }
  }

  /// The code point of `\u` and, if they make a pair, of the `\u` that follows.
  private mutating func codePoint() throws(MarkupError) -> UInt32 {
    let unit = try hexUnit()
    guard 0xD800..<0xDC00 ~= unit, bytes[position...].starts(with: [0x5C, 0x75]) else { return unit }
    let before = position
    position += 2
    let low = try hexUnit()
    if 0xDC00..<0xE000 ~= low { return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00) }
    position = before
    return unit
  }

  private mutating func hexUnit() throws(MarkupError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      switch next {
      case .some(let byte) where isDigit(byte): unit = unit << 4 | UInt32(byte - 0x30)
      case .some(let byte) where (byte | 0x20) &- 0x61 < 6: unit = unit << 4 | UInt32((byte | 0x20) - 0x57)
      default:
        guard salvages else { throw fault("no hexadecimal digit") }
        return 0xFFFD
      }
      position += 1
    }
    return unit
  }
}
