import Markup

/// Finds the tags and comments of HTML source, as far as plain text and links need them.
struct TagScanner {
  struct Tag {
    let start: Int
    /// One after the closing angle bracket.
    let end: Int
    /// Empty for a comment or a declaration.
    let name: Range<Int>
    let isEnd: Bool
  }

  /// True once no closing bracket follows: the rest of the source holds no tag.
  private var isDone = false

  /// The first tag at or after an offset. A bracket that no letter follows is text.
  mutating func next(in bytes: Span<UInt8>, from start: Int) -> Tag? {
    var at = start
    while !isDone {
      at = ByteScan.first(UInt8(ascii: "<"), in: bytes, from: at)
      guard at + 1 < bytes.count else { return nil }
      if let tag = tag(in: bytes, at: at) { return tag }
      at += 1
    }
    return nil
  }

  /// Where the name of the first start tag at or after an offset ends; comments are passed over.
  mutating func nextStart(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    while !isDone {
      at = ByteScan.first(UInt8(ascii: "<"), in: bytes, from: at) + 1
      guard at < bytes.count else { return nil }
      if isASCIILetter(bytes[at]) {
        while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
        return at
      }
      if bytes[at] == UInt8(ascii: "!"), let comment = comment(in: bytes, at: at - 1) { at = comment.end }
    }
    return nil
  }

  private mutating func tag(in bytes: Span<UInt8>, at start: Int) -> Tag? {
    let isEnd = bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    if bytes[start + 1] == UInt8(ascii: "!") { return comment(in: bytes, at: start) }
    var nameEnd = nameStart
    while nameEnd < bytes.count, isNameByte(bytes[nameEnd]) { nameEnd += 1 }
    guard nameEnd > nameStart, !isASCIIDigit(bytes[nameStart]) else { return nil }
    guard let end = closing(in: bytes, from: nameEnd) else {
      isDone = true
      return nil
    }
    return Tag(start: start, end: end, name: nameStart..<nameEnd, isEnd: isEnd)
  }

  private mutating func comment(in bytes: Span<UInt8>, at start: Int) -> Tag? {
    let isComment =
      start + 3 < bytes.count && bytes[start + 2] == UInt8(ascii: "-")
      && bytes[start + 3] == UInt8(ascii: "-")
    var at = start + (isComment ? 4 : 2)
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: ">"), !isComment || bytes[at - 1] == UInt8(ascii: "-") {
        return Tag(start: start, end: at + 1, name: start..<start, isEnd: false)
      }
      at += 1
    }
    isDone = true
    return nil
  }

  /// One after the bracket that closes a tag; brackets in quotes do not count.
  private func closing(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var quote: UInt8 = 0
    for at in start..<bytes.count {
      let byte = bytes[at]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return at + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), bytes[at - 1] == UInt8(ascii: "=") {
        quote = byte
      }
    }
    return nil
  }
}

extension TagScanner.Tag {
  func name(in bytes: [UInt8]) -> String { String(decoding: bytes[name].map(asciiLowercased), as: UTF8.self) }

  /// Whether this is HTML, and not text that looks like it.
  func isMarkup(in bytes: [UInt8]) -> Bool { name.isEmpty || HTMLNames.inline.contains(name(in: bytes)) }

  /// Whether words on both sides are to be kept apart.
  func isBreak(in bytes: [UInt8]) -> Bool {
    guard name.count <= 3, !name.isEmpty else { return false }
    return ["br", "p", "div", "li", "td", "tr"].contains(name(in: bytes))
  }

  /// The attributes that have values: name and value ranges, as written.
  func attributes(in bytes: [UInt8]) -> [AttributeScanner.Attribute] {
    var attributes: [AttributeScanner.Attribute] = []
    var scanner = AttributeScanner(at: name.upperBound)
    while let attribute = scanner.next(in: bytes.span) { attributes.append(attribute) }
    return attributes
  }
}

func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

func isNameByte(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- UInt8(ascii: "a") < 26 || isASCIIDigit(byte) || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
}

func isASCIIDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

func asciiLowercased(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }
