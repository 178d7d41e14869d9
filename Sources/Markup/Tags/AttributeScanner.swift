import ASCII

/// Reads the attributes of one tag of HTML source, as written (HTML Standard §13.2.5.32 and on).
package struct AttributeScanner {
  package struct Attribute {
    package let name: Range<Int>
    /// Without its quotes.
    package let value: Range<Int>
  }

  /// Where we are; one after the tag's end once there are no more attributes.
  package private(set) var position: Int

  /// - Parameter start: somewhere after the tag's name.
  package init(at start: Int) { position = start }

  /// The next attribute that has a value.
  package mutating func next(in bytes: Span<UInt8>) -> Attribute? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == .greaterThan {
        position += 1
        return nil
      }
      guard isTagNameByte(byte) else {
        position += 1
        continue
      }
      let start = position
      while position < bytes.count, isTagNameByte(bytes[position]) { position += 1 }
      let name = start..<position
      if let value = value(in: bytes) { return Attribute(name: name, value: value) }
    }
    return nil
  }

  private mutating func value(in bytes: Span<UInt8>) -> Range<Int>? {
    skipBlanks(in: bytes)
    guard position < bytes.count, bytes[position] == .equalsSign else { return nil }
    position += 1
    skipBlanks(in: bytes)
    guard position < bytes.count else { return nil }
    let quote = bytes[position]
    guard quote == .quotationMark || quote == .apostrophe else { return bare(in: bytes) }
    let start = position + 1
    let end = ByteScan.first(quote, in: bytes, from: start)
    position = min(end + 1, bytes.count)
    return start..<end
  }

  private mutating func bare(in bytes: Span<UInt8>) -> Range<Int> {
    let start = position
    while position < bytes.count, bytes[position] > 0x20, bytes[position] != .greaterThan {
      position += 1
    }
    return start..<position
  }

  private mutating func skipBlanks(in bytes: Span<UInt8>) {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }
}
