import ASCII

/// Finds the tags and comments of HTML source without reading it into a tree, as far as plain text and links need them: feeds
/// carry megabytes of HTML of which a poll wants no more.
package struct TagScanner {
  package struct Tag {
    package let start: Int
    /// One after the closing angle bracket.
    package let end: Int
    /// Empty for a comment or a declaration.
    package let name: Range<Int>
    package let isEnd: Bool
  }

  /// True once no closing bracket follows: the rest of the source holds no tag.
  private var isDone = false

  package init() {}

  /// The first tag at or after an offset. A bracket that no letter follows is text.
  package mutating func next(in bytes: Span<UInt8>, from start: Int) -> Tag? {
    var at = start
    while !isDone {
      at = ByteScan.first(.lessThan, in: bytes, from: at)
      guard at + 1 < bytes.count else { return nil }
      if let tag = tag(in: bytes, at: at) { return tag }
      at += 1
    }
    return nil
  }

  /// Where the name of the first start tag at or after an offset ends; comments are passed over.
  package mutating func nextStart(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    while !isDone {
      at = ByteScan.first(.lessThan, in: bytes, from: at) + 1
      guard at < bytes.count else { return nil }
      if isASCIILetter(bytes[at]) {
        while at < bytes.count, isTagNameByte(bytes[at]) { at += 1 }
        return at
      }
      if bytes[at] == .exclamationMark, let comment = comment(in: bytes, at: at - 1) { at = comment.end }
    }
    return nil
  }

  private mutating func tag(in bytes: Span<UInt8>, at start: Int) -> Tag? {
    let isEnd = bytes[start + 1] == .slash
    let nameStart = start + (isEnd ? 2 : 1)
    if bytes[start + 1] == .exclamationMark { return comment(in: bytes, at: start) }
    var nameEnd = nameStart
    while nameEnd < bytes.count, isTagNameByte(bytes[nameEnd]) { nameEnd += 1 }
    guard nameEnd > nameStart, !isDigit(bytes[nameStart]) else { return nil }
    guard let end = closing(in: bytes, from: nameEnd) else {
      isDone = true
      return nil
    }
    return Tag(start: start, end: end, name: nameStart..<nameEnd, isEnd: isEnd)
  }

  private mutating func comment(in bytes: Span<UInt8>, at start: Int) -> Tag? {
    let isComment =
      start + 3 < bytes.count && bytes[start + 2] == .hyphen
      && bytes[start + 3] == .hyphen
    var at = start + (isComment ? 4 : 2)
    while at < bytes.count {
      if bytes[at] == .greaterThan, !isComment || bytes[at - 1] == .hyphen {
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
      } else if byte == .greaterThan {
        return at + 1
      } else if byte == .quotationMark || byte == .apostrophe, bytes[at - 1] == .equalsSign {
        quote = byte
      }
    }
    return nil
  }
}

extension TagScanner.Tag {
  /// The attributes that have values: name and value ranges, as written.
  package func attributes(in bytes: [UInt8]) -> [AttributeScanner.Attribute] {
    var attributes: [AttributeScanner.Attribute] = []
    var scanner = AttributeScanner(at: name.upperBound)
    while let attribute = scanner.next(in: bytes.span) { attributes.append(attribute) }
    return attributes
  }
}
