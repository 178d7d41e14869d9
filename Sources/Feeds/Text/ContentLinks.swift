import ASCII
import Markup
import News

/// Makes the references inside of HTML source absolute: `href`, `src` and their kin.
struct ContentLinks {
  let resolver: Resolver
  let base: WebURL?

  /// The source as it was where it holds no relative reference.
  func resolved(_ html: [UInt8]) -> [UInt8] {
    guard base != nil || resolver.base != nil else { return html }
    let bytes = html.span
    var output: [UInt8] = []
    var copied = 0
    var tags = TagScanner()
    var at = 0
    while let tag = tags.nextStart(in: bytes, from: at) {
      var attributes = AttributeScanner(at: tag)
      while let attribute = attributes.next(in: bytes) {
        guard let url = replacement(for: attribute, in: bytes) else { continue }
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
      !Self.isWeb(bytes, attribute.value)
    else { return nil }
    let written = HTMLEntities.decode(String(valid: bytes.extracting(attribute.value)))
    guard !Resolver.isAbsolute(written), let url = resolver.resolve(written, within: base) else { return nil }
    return url == written ? nil : url
  }

  /// Most references begin with `http:` or `https:`.
  private static func isWeb(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
    let start = value.lowerBound
    guard value.count > 5, bytes[start] == UInt8(ascii: "h"), bytes[start + 1] == UInt8(ascii: "t"),
      bytes[start + 2] == UInt8(ascii: "t"), bytes[start + 3] == UInt8(ascii: "p")
    else { return false }
    return bytes[start + 4] == .colon
      || bytes[start + 4] == UInt8(ascii: "s") && bytes[start + 5] == .colon
  }
}

extension PlainText {
  /// A text as the value of an attribute.
  static func attribute(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text.utf8 { bytes.append(escaped: byte) }
    return bytes
  }
}
