import ASCII

/// The references of XML as feeds write them: XML's five, numbers, and the names of HTML.
enum XMLReferences {
  /// Appends what the `&` at an offset stands for.
  /// - Returns: one after what was read, and what is wrong with it, if anything.
  static func append(
    _ bytes: Span<UInt8>, at start: Int, _ entities: inout XMLEntities, to output: inout Column<UInt8>
  ) -> (end: Int, problem: String?) {
    if !entities.isEmpty {
      let end = nameEnd(bytes, from: start + 1)
      if end < bytes.count, bytes[end] == .semicolon,
        let value = entities.value(of: bytes.extracting((start + 1)..<end))
      {
        output.append(value[...])
        return (end + 1, nil)
      }
    }
    return append(bytes, at: start, to: &output)
  }

  private static func nameEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, end - start < 100, isNameByte(bytes[end]) { end += 1 }
    return end
  }

  /// The same where no entities are declared.
  static func append(_ bytes: Span<UInt8>, at start: Int, to output: inout Column<UInt8>) -> (
    end: Int, problem: String?
  ) {
    if let found = PredefinedReference(bytes, at: start) {
      output.append(found.byte)
      return (start + found.length, nil)
    }
    if let number = NumericReference(bytes, at: start) { return append(number, bytes, to: &output) }
    let end = HTMLEntities.nameEnd(bytes, from: start + 1)
    guard end > start + 1, end < bytes.count, bytes[end] == .semicolon,
      let value = EntityTable.shared.value(of: bytes.extracting((start + 1)..<end))
    else {
      output.append(.ampersand)
      return (start + 1, "a '&' that begins no reference")
    }
    output.append(value)
    return (end + 1, "an entity of HTML")
  }

  private static func append(_ number: NumericReference, _ bytes: Span<UInt8>, to output: inout Column<UInt8>)
    -> (end: Int, problem: String?)
  {
    if let pair = NumericReference.pair(number, bytes) {
      output.append(codePoint: pair.scalar)
      return (pair.end, "a character reference to half a character")
    }
    let isSound = number.hasSemicolon && number.scalar == number.code && isAllowed(number.code)
    if isAllowed(number.scalar) { output.append(codePoint: number.scalar) }
    return (number.end, isSound ? nil : "a character reference that XML does not have")
  }

  /// XML's Char (XML 1.0 §2.2).
  private static func isAllowed(_ code: UInt32) -> Bool {
    if code < 0x20 { return code == 0x09 || code == 0x0A || code == 0x0D }
    return code < 0xD800 || 0xE000..<0xFFFE ~= code || 0x10000..<0x110000 ~= code
  }
}

extension XMLReferences {
  /// The value of an attribute: references decoded, blanks made spaces (XML 1.0 §3.3.3), control characters gone.
  static func value(
    _ document: Span<UInt8>, _ range: Range<Int>, _ entities: inout XMLEntities
  ) -> Column<UInt8> {
    let bytes = document.extracting(range)
    var output = Column<UInt8>(capacity: range.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .ampersand {
        index = append(bytes, at: index, &entities, to: &output).end
        continue
      }
      if byte >= 0x20 {
        output.append(byte)
      } else if !isForbiddenControl(byte) || byte == 0x0B || byte == .formFeed {
        let isPair = byte == .carriageReturn && index + 1 < bytes.count && bytes[index + 1] == .lineFeed
        if !isPair { output.append(.space) }
      }
      index += 1
    }
    return output
  }
}
