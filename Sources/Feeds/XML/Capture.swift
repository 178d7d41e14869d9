import ASCII
import Markup

/// The text of one element while it is being read.
struct Capture {
  let source: FieldSource
  let kind: TextKind
  /// How deep the element stands; what is deeper is markup inside of it.
  let depth: Int
  /// Bytes of text, or of HTML, as `kind` says.
  var bytes: [UInt8]
  /// An attribute that goes with the field: `isPermaLink`.
  var note: String?
  /// How many elements stand directly in this one.
  private(set) var childCount = 0
  /// How many elements stand in this one, at any depth.
  private(set) var elementCount = 0
  var hasMarkup: Bool { elementCount > 0 }
  private var openTags: [String] = []

  init(_ source: FieldSource, _ kind: TextKind, depth: Int, buffer: [UInt8]) {
    self.source = source
    self.kind = kind
    self.depth = depth
    bytes = buffer
  }

  private var keepsMarkup: Bool {
    switch kind {
    case .html, .xhtml: true
    case .plain, .base64: false
    }
  }

  /// Text in XHTML is text; in HTML it is source, also inside of elements that somebody forgot to escape.
  private var escapes: Bool {
    if case .xhtml = kind { return true }
    return false
  }

  mutating func append(_ text: Span<UInt8>) {
    guard escapes else {
      bytes.append(copying: text)
      return
    }
    for index in text.indices { bytes.append(escaped: text[index]) }
  }
}

extension Capture {
  /// An element inside: kept as HTML where the field is HTML.
  ///
  /// - Parameter resolver: where an `xml:base` inside of the field is in force; the base of the field itself is applied
  ///   to the whole of it later.
  mutating func open(_ tag: borrowing XMLStartTag, resolver: Resolver?) {
    elementCount += 1
    guard keepsMarkup else { return }
    if openTags.isEmpty { childCount += 1 }
    let name = tag.localName
    openTags.append(name)
    bytes.append(.lessThan)
    bytes.append(contentsOf: name.utf8)
    if tag.attributeCount > 0 { append(tag.attributes, resolver) }
    bytes.append(.greaterThan)
  }

  mutating func closeLast() {
    guard let name = openTags.popLast(), !HTMLNames.void.contains(name.lowercased()) else { return }
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: name.utf8)
    bytes.append(.greaterThan)
  }

  private mutating func append(_ attributes: [XMLAttribute], _ resolver: Resolver?) {
    for attribute in attributes where attribute.qualifiedName != "xml:base" || resolver == nil {
      bytes.append(.space)
      bytes.append(contentsOf: attribute.qualifiedName.utf8)
      bytes.append(contentsOf: "=\"".utf8)
      for byte in value(of: attribute, resolver).utf8 { bytes.append(escaped: byte) }
      bytes.append(.quotationMark)
    }
  }
}

extension Capture {
  private func value(of attribute: XMLAttribute, _ resolver: Resolver?) -> String {
    guard let resolver, HTMLNames.isURLAttribute(attribute.qualifiedName.utf8.span) else {
      return attribute.value
    }
    return resolver.resolve(attribute.value, within: nil) ?? attribute.value
  }
}

extension Span<UInt8> {
  /// The last place at or before an offset where no UTF-8 character is torn.
  func characterBoundary(before offset: Int) -> Int {
    var offset = Swift.min(offset, count)
    while offset > 0, offset < count, self[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}

extension [UInt8] {
  /// At most so many bytes of UTF-8, cut at a character.
  func cut(at limit: Int) -> [UInt8] {
    count <= limit ? self : Array(self[..<span.characterBoundary(before: limit)])
  }

  /// One byte of text as HTML.
  mutating func append(escaped byte: UInt8) {
    switch byte {
    case .ampersand: append(contentsOf: "&amp;".utf8)
    case .lessThan: append(contentsOf: "&lt;".utf8)
    case .greaterThan: append(contentsOf: "&gt;".utf8)
    case .quotationMark: append(contentsOf: "&quot;".utf8)
    default: append(byte)
    }
  }
}
