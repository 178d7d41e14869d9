import Feeds
import News

/// Why a list cannot be changed by a program.
package struct ListEditingError: Error, CustomStringConvertible {
  package let description: String
}

/// A plain list with one more address at its end; everything else stays as it is.
package func listAdding(_ address: String, to bytes: [UInt8]) -> [UInt8] {
  let isOpen = bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
  return bytes + (isOpen ? [UInt8(ascii: "\n")] : []) + Array("\(address)\n".utf8)
}

/// A list (`*.opml`, or else plain) without an address; every other byte stays where it is.
///
/// - Returns: nil where the list does not have the address.
package func listRemoving(
  _ address: String, from bytes: [UInt8], named name: String
) throws(ListEditingError) -> [UInt8]? {
  let key = addressKey(address)
  guard name.hasSuffix(".opml") else { return removingLines(key, from: bytes) }
  guard let before = try? OPMLReader().read(bytes), before.contains(where: { addressKey($0.url) == key })
  else {
    return nil
  }
  var rest = bytes
  while let range = try outline(key, in: rest) { rest.removeSubrange(wholeLines(range, in: rest)) }
  // The scan is no parser, so its result is read and compared: no other feed may be missing, and this one must be.
  let after = try? OPMLReader().read(rest)
  guard after?.map(\.url) == before.map(\.url).filter({ addressKey($0) != key }) else {
    throw ListEditingError(
      description: "its XML is too unusual to be edited here; remove the outline by hand")
  }
  return rest
}

private func removingLines(_ key: String, from bytes: [UInt8]) -> [UInt8]? {
  let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  var rest = Array(bytes[..<mark])
  var position = mark
  while position < bytes.count {
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    let line = bytes[position..<end]
    if address(inLine: line).map(addressKey) != key { rest += line }
    position = end
  }
  return rest.count == bytes.count ? nil : rest
}

/// The address in one line of a plain list.
private func address(inLine line: ArraySlice<UInt8>) -> String? {
  let address = trimmed(withoutComment(Substring(String(decoding: line, as: UTF8.self))))
  return address.isEmpty ? nil : WebURL.withoutBlanks(address)
}

/// The element of a feed, from its `<` to behind its end.
private func outline(_ key: String, in bytes: [UInt8]) throws(ListEditingError) -> Range<Int>? {
  var tags = OutlineTags(bytes: bytes)
  while let tag = tags.next() {
    guard case .start(let address?, let isEmpty) = tag.kind, addressKey(address) == key else { continue }
    if isEmpty { return tag.range }
    guard let end = tags.next(), case .end = end.kind else {
      throw ListEditingError(description: "the outline holds others; remove it by hand")
    }
    return tag.range.lowerBound..<end.range.upperBound
  }
  return nil
}

/// With the blanks around it and its line end, where nothing else stands on its lines.
private func wholeLines(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
  let start = bytes[..<range.lowerBound].lastIndex { !isSpace($0) }.map { $0 + 1 } ?? 0
  let end = bytes[range.upperBound...].firstIndex { !isSpace($0) } ?? bytes.count
  let beginsLine = start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
  guard beginsLine, end == bytes.count || bytes[end] == UInt8(ascii: "\n") else { return range }
  return start..<min(end + 1, bytes.count)
}
