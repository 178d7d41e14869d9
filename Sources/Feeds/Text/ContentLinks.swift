import ASCII
import Markup
import News

/// Makes the references inside of HTML source absolute: `href`, `src` and their kin.
struct ContentLinks {
  let resolver: Resolver
  let base: BaseURL?

  /// The source as it was where it holds no relative reference.
  func resolved(_ html: [UInt8]) -> [UInt8] {
    guard base != nil || resolver.base != nil else { return html }
    let bytes = html.span
    guard Self.mayHaveRelative(bytes) else { return html }
    var output: [UInt8] = []
    var copied = 0
    var tags = TagScanner()
    var at = 0
    while let tag = tags.nextStart(in: bytes, from: at) {
      var attributes = AttributeScanner(at: tag)
      while let attribute = attributes.next(in: bytes) {
        guard let url = replacement(for: attribute, in: bytes) else { continue }
        if copied == 0 { output.reserveCapacity(bytes.count + bytes.count / 8) }
        output.append(copying: bytes.extracting(copied..<attribute.value.lowerBound))
        output.append(contentsOf: PlainText.attribute(url))
        copied = attribute.value.upperBound
      }
      at = attributes.position
    }
    guard copied > 0 else { return html }
    output.append(copying: bytes.extracting(copied..<bytes.count))
    return output
  }

  /// What is to stand in the place of a relative reference; nil where the value is none.
  private func replacement(for attribute: AttributeScanner.Attribute, in bytes: Span<UInt8>) -> String? {
    guard !attribute.value.isEmpty, HTMLNames.isURLAttribute(bytes.extracting(attribute.name)),
      !Resolver.isAbsolute(bytes.extracting(attribute.value))
    else { return nil }
    let written = HTMLEntities.decode(String(valid: bytes.extracting(attribute.value)))
    guard !Resolver.isAbsolute(written), let url = resolver.resolve(written, within: base) else { return nil }
    return url == written ? nil : url
  }

  /// Whether an attribute may hold a relative reference, by what stands around each equals sign. Most texts have none, and to
  /// tell tags from text takes four times as long.
  private static func mayHaveRelative(_ bytes: Span<UInt8>) -> Bool {
    var sign = ByteScan.first(.equalsSign, in: bytes, from: 0)
    while sign < bytes.count {
      if isURLAttribute(bytes, before: sign), !hasAbsolute(bytes, after: sign) { return true }
      sign = ByteScan.first(.equalsSign, in: bytes, from: sign + 1)
    }
    return false
  }

  private static func isURLAttribute(_ bytes: Span<UInt8>, before sign: Int) -> Bool {
    var end = sign
    while end > 0, bytes[end - 1] <= .space { end -= 1 }
    var start = end
    while start > 0, isTagNameByte(bytes[start - 1]) { start -= 1 }
    return HTMLNames.isURLAttribute(bytes.extracting(start..<end))
  }

  private static func hasAbsolute(_ bytes: Span<UInt8>, after sign: Int) -> Bool {
    var start = sign + 1
    while start < bytes.count, bytes[start] <= .space { start += 1 }
    if start < bytes.count, bytes[start] == .quotationMark || bytes[start] == .apostrophe { start += 1 }
    return Resolver.isAbsolute(bytes.extracting(min(start, bytes.count)..<bytes.count))
  }
}

extension PlainText {
  /// A text as the value of an attribute.
  static func attribute(_ text: String) -> [UInt8] {
    guard text.utf8.contains(where: { isEscaped($0) }) else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for byte in text.utf8 { bytes.append(escaped: byte) }
    return bytes
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte == .ampersand || byte == .lessThan || byte == .greaterThan || byte == .quotationMark
  }
}
