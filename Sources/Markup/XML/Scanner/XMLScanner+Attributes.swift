import ASCII

/// How a start tag closes.
enum TagClose {
  /// `>`: content follows.
  case open
  /// `/>`
  case empty
}

extension XMLScanner {
  /// Reads the attributes from the position to the end of the tag into `tag`; nil if the document ends before.
  mutating func attributes(_ bytes: Span<UInt8>) -> TagClose? {
    tag.attributeList.removeAll(keepingCapacity: true)
    tag.baseIndex = nil
    tag.languageIndex = nil
    var count = 0
    while true {
      let start = position
      skipBlanks(bytes)
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case .greaterThan:
        position += 1
        return .open
      case .slash where position + 1 < bytes.count && bytes[position + 1] == .greaterThan:
        position += 2
        return .empty
      case .lessThan:
        note("a tag without an end")
        return .open
      case let byte where isNameStart(byte) || XMLNameCharacter(bytes, at: position)?.isStart == true:
        if position == start { note("attributes without a blank between them") }
        guard attribute(bytes, isWanted: count < limits.attributes) else { return nil }
        count += 1
        if count == limits.attributes + 1 { note("attributes beyond the limit") }
      default:
        note("a tag with stray characters")
        position += 1
      }
    }
  }

  private mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while position < bytes.count, bytes[position] <= 0x20 {
      if isForbiddenControl(bytes[position]) { note("a control character") }
      position += 1
    }
  }

  /// One attribute; false if the document ends within it.
  private mutating func attribute(_ bytes: Span<UInt8>, isWanted: Bool) -> Bool {
    let name = names.qualified(bytes, from: position)
    position = name.range.upperBound
    skipBlanks(bytes)
    guard position < bytes.count else { return false }
    var value = (range: position..<position, isPlain: true)
    if bytes[position] == .equalsSign {
      position += 1
      skipBlanks(bytes)
      guard position < bytes.count, let found = self.value(bytes) else { return false }
      value = found
    } else {
      note("an attribute without a value")
    }
    if isWanted { add(bytes, name, value.range, isPlain: value.isPlain) }
    return true
  }

  private mutating func add(
    _ bytes: Span<UInt8>, _ name: XMLQualifiedName, _ value: Range<Int>, isPlain: Bool
  ) {
    if bytes[name.range.lowerBound] == 0x78 {
      if bytes.has("xmlns", at: name.range.lowerBound), declare(bytes, name, value, isPlain: isPlain) {
        return
      }
      if bytes.has("xml:base", at: name.range.lowerBound), name.range.count == 8 {
        tag.baseIndex = tag.attributeList.count
      } else if bytes.has("xml:lang", at: name.range.lowerBound), name.range.count == 8 {
        tag.languageIndex = tag.attributeList.count
      }
    }
    let value = capped(bytes, value)
    var attribute = XMLAttributeRange(
      name: names.attribute(bytes, name), qualified: name, value: value, isPlain: isPlain)
    // What a document's own entities bring in is paid for once and here, from the one budget of the document.
    if !isPlain, !tag.entities.isEmpty {
      attribute.expanded = XMLReferences.value(bytes, value, &tag.entities).array()
    }
    tag.attributeList.append(attribute)
  }

  /// `xmlns` and `xmlns:prefix` (Namespaces in XML 1.0 §3).
  private mutating func declare(
    _ bytes: Span<UInt8>, _ name: XMLQualifiedName, _ value: Range<Int>, isPlain: Bool
  ) -> Bool {
    guard name.range.count == 5 || name.prefix.count == 5 else { return false }
    let prefix = name.range.count == 5 ? name.range.upperBound..<name.range.upperBound : name.local
    let uri = uri(bytes, capped(bytes, value), isPlain: isPlain)
    if !names.declare(bytes, prefix, uri: uri) { note("namespaces beyond the limit") }
    return true
  }

  private mutating func uri(_ bytes: Span<UInt8>, _ value: Range<Int>, isPlain: Bool) -> [UInt8] {
    isPlain ? [UInt8](bytes.extracting(value)) : XMLReferences.value(bytes, value, &tag.entities).array()
  }

  private mutating func capped(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Range<Int> {
    guard value.count > limits.valueBytes else { return value }
    note("an attribute beyond the limit")
    var end = value.lowerBound + limits.valueBytes
    while end > value.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return value.lowerBound..<end
  }
}

extension XMLScanner {
  private typealias Value = (range: Range<Int>, isPlain: Bool)

  /// The value at the position, its quotes aside; nil if the document ends with it.
  private mutating func value(_ bytes: Span<UInt8>) -> Value? {
    let quote = bytes[position]
    guard quote == .quotationMark || quote == .apostrophe else { return unquoted(bytes) }
    let start = position + 1
    let first = ByteScan.value(quote, in: bytes, from: start)
    guard let end = endOfValue(bytes, quote, from: first) else { return unquoted(bytes) }
    position = end + 1
    return position < bytes.count ? (start..<end, end == first) : nil
  }

  /// Where the quote that opens at the position closes; nil if it seems never to: it closes only after a `<`, and
  /// no blank or tag end follows it. There is none before `first`.
  private mutating func endOfValue(_ bytes: Span<UInt8>, _ quote: UInt8, from first: Int) -> Int? {
    let start = position + 1
    guard let end = quoted(bytes, quote, from: first) else { return nil }
    guard end + 1 < bytes.count else { return end }
    let next = bytes[end + 1]
    if isBlank(next) || next == .greaterThan || next == .slash { return end }
    return ByteScan.byte(.lessThan, in: bytes.extracting(start..<end), from: 0) == end - start ? end : nil
  }

  private mutating func quoted(_ bytes: Span<UInt8>, _ quote: UInt8, from first: Int) -> Int? {
    if first < bytes.count, bytes[first] == quote { return first }
    return terminators.once(quote == .quotationMark ? "\"" : "'") {
      let end = ByteScan.byte(quote, in: bytes, from: first)
      return end < bytes.count ? end : nil
    }
  }

  /// A value without quotes, or with one that never closes, up to the next blank or the end of the tag.
  private mutating func unquoted(_ bytes: Span<UInt8>) -> Value? {
    note("an attribute without quotes")
    if bytes[position] == .quotationMark || bytes[position] == .apostrophe { position += 1 }
    let start = position
    while position < bytes.count, !isBlank(bytes[position]), bytes[position] != .greaterThan,
      bytes[position] != .lessThan
    {
      if bytes[position] == .slash, position + 1 < bytes.count, bytes[position + 1] == .greaterThan { break }
      position += 1
    }
    return position < bytes.count ? (start..<position, false) : nil
  }
}
