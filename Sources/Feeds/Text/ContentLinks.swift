import Markup
import News

/// Makes the references inside of HTML source absolute: `href`, `src`, `srcset` and their kin.
struct ContentLinks {
  let resolver: Resolver
  let base: WebURL?

  /// The source as it was where it holds no relative reference.
  func resolved(_ html: [UInt8]) -> [UInt8] {
    guard base != nil || resolver.base != nil, html.contains(UInt8(ascii: "<")) else { return html }
    var output: [UInt8] = []
    var copied = 0
    var at = 0
    var scanner = TagScanner()
    while let tag = scanner.next(in: html.span, from: at) {
      at = tag.end
      guard !tag.isEnd, tag.end - tag.name.upperBound > 4 else { continue }
      for attribute in tag.attributes(in: html) {
        guard let value = replacement(for: attribute, in: html) else { continue }
        output.append(contentsOf: html[copied..<attribute.value.lowerBound])
        output.append(contentsOf: value.utf8)
        copied = attribute.value.upperBound
      }
    }
    guard copied > 0 else { return html }
    output.append(contentsOf: html[copied...])
    return output
  }

  private func replacement(for attribute: (name: Range<Int>, value: Range<Int>), in html: [UInt8]) -> String?
  {
    guard Self.mayBeRelative(html[attribute.value]), HTMLNames.isURLAttribute(html[attribute.name]) else {
      return nil
    }
    let written = HTMLEntities.decode(String(decoding: html[attribute.value], as: UTF8.self))
    guard !Resolver.isAbsolute(written), let url = resolver.resolve(written, within: base) else { return nil }
    return url == written ? nil : String(decoding: PlainText.attribute(url), as: UTF8.self)
  }

  /// Whether it is worth a closer look: most references begin with `http`.
  private static func mayBeRelative(_ value: ArraySlice<UInt8>) -> Bool {
    !value.isEmpty && !value.starts(with: "http:".utf8) && !value.starts(with: "https:".utf8)
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
