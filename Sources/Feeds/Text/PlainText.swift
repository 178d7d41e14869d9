import ASCII
import Markup

/// Plain text out of what feeds put into titles and names.
enum PlainText {
  /// Blanks trimmed and collapsed, invisible characters (soft hyphens, zero-width spaces) taken out; nil where nothing is left.
  static func collapsed(_ bytes: [UInt8]) -> String? {
    if isCollapsed(bytes.span) { return bytes.isEmpty ? nil : String(valid: bytes.span) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if let length = invisibleLength(bytes.span, at: index) {
        index += length
        continue
      }
      if byte > 0x20 {
        text.append(byte)
      } else if let last = text.last, last != .space {
        text.append(.space)
      }
      index += 1
    }
    if text.last == .space { text.removeLast() }
    return text.isEmpty ? nil : String(valid: text.span)
  }

  /// The bytes of U+00AD, U+200B, U+2060 or U+FEFF at a place; nil for any other character.
  @inline(__always)
  private static func invisibleLength(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    guard bytes[index] >= 0xC2, index &+ 1 < bytes.count else { return nil }
    if bytes[index] == 0xC2 { return bytes[index &+ 1] == 0xAD ? 2 : nil }
    guard index &+ 2 < bytes.count else { return nil }
    switch (bytes[index], bytes[index &+ 1], bytes[index &+ 2]) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return 3
    default: return nil
    }
  }

  private static func isCollapsed(_ bytes: Span<UInt8>) -> Bool {
    var isAfterBlank = true
    for index in bytes.indices {
      let byte = bytes[index]
      if byte > 0x20 {
        if invisibleLength(bytes, at: index) != nil { return false }
        isAfterBlank = false
      } else if isAfterBlank || byte != .space {
        return false
      } else {
        isAfterBlank = true
      }
    }
    return bytes.isEmpty || !isAfterBlank
  }

  /// HTML source without its tags, character references decoded once.
  static func fromHTML(_ bytes: [UInt8]) -> String? {
    guard ByteScan.hasMarkup(bytes.span) else { return collapsed(bytes) }
    return collapsed(HTMLEntities.decode(withoutTags(bytes)))
  }

  /// How many of HTML's tags stand in a text; counting ends at a limit.
  static func tagCount(_ bytes: [UInt8], limit: Int) -> Int {
    var scanner = TagScanner()
    var at = 0
    var count = 0
    while count < limit, let tag = scanner.next(in: bytes.span, from: at) {
      if !tag.name.isEmpty, tag.isMarkup(in: bytes) { count += 1 }
      at = tag.end
    }
    return count
  }

  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var at = 0
    var scanner = TagScanner()
    while let tag = scanner.next(in: bytes.span, from: at) {
      text.append(contentsOf: bytes[at..<tag.start])
      if !tag.isMarkup(in: bytes) { text.append(contentsOf: bytes[tag.start..<tag.end]) }
      if tag.isBreak(in: bytes) { text.append(.space) }
      at = tag.end
    }
    text.append(contentsOf: bytes[at...])
    return text
  }
}

extension PlainText {
  /// Surrounding blanks removed, nothing else; nil where nothing is left.
  static func trimmed(_ bytes: [UInt8]) -> String? {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    guard start < end else { return nil }
    return start == 0 && end == bytes.count
      ? String(valid: bytes.span) : String(valid: bytes.span.extracting(start..<end))
  }

  /// The same of a string; most are as they should be.
  static func trimmed(_ text: String) -> String? {
    guard let first = text.utf8.first, let last = text.utf8.last else { return nil }
    return first > 0x20 && last > 0x20 ? text : trimmed(Array(text.utf8))
  }

  /// Plain text as HTML.
  static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    guard ByteScan.hasMarkup(bytes.span) else { return bytes }
    var html: [UInt8] = []
    html.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes { byte == .quotationMark ? html.append(byte) : html.append(escaped: byte) }
    return html
  }
}
