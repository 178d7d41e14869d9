/// A start tag as ranges of the document, as `XMLScanner` found them.
struct ScannedStartTag {
  var name = XMLName(namespace: XMLName.unknown, local: XMLName.unknown)
  /// The document that the ranges speak of.
  let source: [UInt8]
  var qualified = XMLQualifiedName()
  var attributeList: [XMLAttributeRange] = []
  /// Where in the list `xml:base` and `xml:lang` are.
  var baseIndex: Int?
  var languageIndex: Int?
  /// The document's own entities.
  var entities = XMLEntities()

  init(_ source: [UInt8]) { self.source = source }

  var localName: String { String(decoding: source[qualified.local], as: UTF8.self) }
  var qualifiedName: String { String(decoding: source[qualified.range], as: UTF8.self) }

  func attribute(_ name: XMLName) -> String? {
    for attribute in attributeList where attribute.name == name { return value(of: attribute) }
    return nil
  }

  var attributes: [XMLAttribute] {
    attributeList.map { attribute in
      XMLAttribute(
        qualifiedName: String(decoding: source[attribute.qualified.range], as: UTF8.self),
        value: value(of: attribute))
    }
  }

  var base: String? { baseIndex.map { value(of: attributeList[$0]) } }
  var language: String? { languageIndex.map { value(of: attributeList[$0]) } }

  private func value(of attribute: XMLAttributeRange) -> String {
    guard !attribute.isPlain else { return String(valid: source.span.extracting(attribute.value)) }
    if let expanded = attribute.expanded { return String(valid: expanded.span) }
    var none = XMLEntities()
    return XMLReferences.value(source.span, attribute.value, &none).withSpan { String(valid: $0) }
  }
}

/// An attribute as ranges of the document.
struct XMLAttributeRange {
  var name: XMLName
  var qualified: XMLQualifiedName
  var value: Range<Int>
  /// Whether the value stands for itself: no reference, no blank but spaces, no control character.
  var isPlain: Bool
  /// The value with the document's own entities expanded, where it declares any.
  var expanded: [UInt8]?

  init(name: XMLName, qualified: XMLQualifiedName, value: Range<Int>, isPlain: Bool) {
    self.name = name
    self.qualified = qualified
    self.value = value
    self.isPlain = isPlain
  }
}

/// A name as it stands in the document.
struct XMLQualifiedName {
  var range = 0..<0
  /// Where the local name begins: after the first colon, if there is one.
  var localStart = 0

  var local: Range<Int> { localStart..<range.upperBound }
  var prefix: Range<Int> { range.lowerBound..<max(range.lowerBound, localStart - 1) }
}
