/// Where a start tag ends, and how.
struct TagEnd {
  /// The `>`, or where it was put.
  var mark: Int
  /// One after the tag.
  var end: Int
  var isEmpty: Bool
  var attributes: Int
}

extension XMLRepair {
  /// Mends the attributes from the position to the end of the tag; nil if the document ends before.
  mutating func attributes() -> TagEnd? {
    var count = 0
    while position < input.count {
      let blank = skipBlanks()
      guard position < input.count else { return nil }
      switch input[position] {
      case 0x3E: return TagEnd(mark: position, end: position + 1, isEmpty: false, attributes: count)
      case 0x2F where position + 1 < input.count && input[position + 1] == 0x3E:
        return TagEnd(mark: position, end: position + 2, isEmpty: true, attributes: count)
      case 0x3C: return unfinishedTag(count)
      case let byte where isNameStart(byte):
        guard attribute(afterBlank: blank, number: count) else { return nil }
        count += 1
      default: dropJunk()
      }
    }
    return nil
  }

  private mutating func skipBlanks() -> Bool {
    let start = position
    while position < input.count, isBlank(input[position]) || isForbiddenControl(input[position]) {
      if isForbiddenControl(input[position]) { control() } else { position += 1 }
    }
    return position > start
  }

  private mutating func unfinishedTag(_ count: Int) -> TagEnd {
    note("a tag without an end")
    replace(position..<position, with: [0x3E])
    return TagEnd(mark: position, end: position, isEmpty: false, attributes: count)
  }

  private mutating func dropJunk() {
    note("a tag with stray characters")
    replace(position..<(position + 1), with: [])
    position += 1
  }

  /// One attribute; false if the document ends within it.
  private mutating func attribute(afterBlank blank: Bool, number: Int) -> Bool {
    let before = checkpoint
    let start = position
    if !blank {
      note("attributes without a blank between them")
      replace(start..<start, with: [0x20])
    }
    while position < input.count, isNameByte(input[position]) { position += 1 }
    let nameEnd = position
    _ = skipBlanks()
    guard position < input.count else { return false }
    guard input[position] == 0x3D else { return valueless(nameEnd, number, start, before) }
    position += 1
    _ = skipBlanks()
    guard position < input.count, value() else { return false }
    limit(number, start, before)
    return true
  }

  private mutating func valueless(
    _ nameEnd: Int, _ number: Int, _ start: Int, _ before: (count: Int, flushed: Int)
  ) -> Bool {
    note("an attribute without a value")
    position = nameEnd
    replace(nameEnd..<nameEnd, with: [0x3D, 0x22, 0x22])
    limit(number, start, before)
    return true
  }

  /// Takes the attribute out if it is one too many.
  private mutating func limit(_ number: Int, _ start: Int, _ before: (count: Int, flushed: Int)) {
    guard number >= limits.attributes else { return }
    rewind(to: before)
    note("attributes beyond the limit")
    replace(start..<position, with: [0x20])
  }

  private mutating func value() -> Bool {
    let quote = input[position]
    guard quote == 0x22 || quote == 0x27, let end = endOfValue(quote) else { return unquotedValue() }
    position += 1
    let limit = position + limits.textBytes
    while position < end, position < limit { valueByte() }
    if position < end {
      note("an attribute beyond the limit")
      replace(max(characterStart(position), flushed)..<end, with: [])
    }
    position = end + 1
    return position < input.count
  }

  private mutating func valueByte() {
    let byte = input[position]
    guard byte <= 0x3C else { position += 1; return }
    switch byte {
    case 0x3C: escapeMark()
    case 0x26: reference()
    case _ where isForbiddenControl(byte): control()
    default: position += 1
    }
  }

  /// Where the quote that opens at the position closes; nil if it seems never to: it closes only after a `<`, and
  /// no blank or tag end follows it.
  private func endOfValue(_ quote: UInt8) -> Int? {
    let bytes = input.span
    var index = position + 1
    var sawTag = false
    while index < bytes.count, bytes[index] != quote {
      if bytes[index] == 0x3C { sawTag = true }
      index += 1
    }
    guard sawTag || index == bytes.count else { return index }
    guard index + 1 < bytes.count else { return nil }
    let next = bytes[index + 1]
    return isBlank(next) || next == 0x3E || next == 0x2F ? index : nil
  }

  /// A value without quotes, or with one that never closes, up to the next blank or the end of the tag.
  private mutating func unquotedValue() -> Bool {
    note("an attribute without quotes")
    let hasQuote = input[position] == 0x22 || input[position] == 0x27
    replace(position..<(position + (hasQuote ? 1 : 0)), with: [0x22])
    if hasQuote { position += 1 }
    while position < input.count, !isBlank(input[position]), input[position] != 0x3E, input[position] != 0x3C
    {
      if input[position] == 0x22 {
        replace(position..<(position + 1), with: "&quot;".utf8)
        position += 1
      } else if input[position] == 0x2F, position + 1 < input.count, input[position + 1] == 0x3E {
        break
      } else {
        valueByte()
      }
    }
    replace(position..<position, with: [0x22])
    return position < input.count
  }
}
