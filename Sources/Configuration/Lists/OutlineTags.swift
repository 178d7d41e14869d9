import News

/// The tags of outlines in the bytes of an OPML list, with their places, one after the other.
///
/// The reader of OPML keeps values and forgets where they stood; whoever removes a feed wants the bytes. Comments, CDATA
/// sections and processing instructions are passed over.
struct OutlineTags {
  enum Kind {
    /// - Parameter address: `xmlUrl`, unescaped; nil for a folder.
    case start(address: String?, isEmpty: Bool)
    case end
  }

  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> (kind: Kind, range: Range<Int>)? {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start
      if skip("<!--", to: "-->") || skip("<![CDATA[", to: "]]>") || skip("<?", to: "?>") { continue }
      let end = endOfTag(from: start)
      position = end
      if isNamed("</outline", at: start) { return (.end, start..<end) }
      guard isNamed("<outline", at: start) else { continue }
      let isEmpty = bytes[start..<end].dropLast().last == UInt8(ascii: "/")
      return (.start(address: address(in: start..<end), isEmpty: isEmpty), start..<end)
    }
    return nil
  }

  private mutating func skip(_ opening: String, to closing: String) -> Bool {
    guard bytes[position...].starts(with: opening.utf8) else { return false }
    position += opening.utf8.count
    while position < bytes.count, !bytes[position...].starts(with: closing.utf8) { position += 1 }
    position = min(position + closing.utf8.count, bytes.count)
    return true
  }

  /// Behind the `>` that stands in no quotes.
  private func endOfTag(from start: Int) -> Int {
    var quote: UInt8?
    for index in start..<bytes.count {
      switch (bytes[index], quote) {
      case (UInt8(ascii: "\""), nil), (UInt8(ascii: "'"), nil): quote = bytes[index]
      case (let byte, .some(let open)) where byte == open: quote = nil
      case (UInt8(ascii: ">"), nil): return index + 1
      default: break
      }
    }
    return bytes.count
  }

  private func isNamed(_ name: String, at start: Int) -> Bool {
    let rest = bytes[start...]
    guard rest.starts(with: name.utf8), let next = rest.dropFirst(name.utf8.count).first else { return false }
    return isBlank(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: ">")
  }

  private func address(in range: Range<Int>) -> String? {
    var rest = bytes[range]
    while let byte = rest.first {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        rest = rest.dropFirst().drop { $0 != byte }.dropFirst()
      } else if isBlank(byte), let value = value(of: "xmlurl", in: rest.drop(while: isBlank)) {
        return WebURL.withoutBlanks(unescaped(value))
      } else {
        rest = rest.dropFirst()
      }
    }
    return nil
  }

  private func value(of name: String, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let found = String(decoding: text.prefix(name.utf8.count), as: UTF8.self).lowercased()
    var rest = text.dropFirst(name.utf8.count).drop(while: isBlank)
    guard found == name, rest.popFirst() == UInt8(ascii: "=") else { return nil }
    rest = rest.drop(while: isBlank)
    guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    return rest.prefix { $0 != quote }
  }
}
