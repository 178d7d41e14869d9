/// The start of an XML element. It lives for the time of one `XMLHandler.start` call and cannot be kept.
public struct XMLStartTag: ~Copyable {
  /// The element's name.
  public internal(set) var name = XMLName(namespace: XMLName.unknown, local: XMLName.unknown)
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

  /// The local name as written.
  public var localName: String { String(decoding: localNameBytes, as: UTF8.self) }

  /// The local name as UTF-8.
  public var localNameBytes: ArraySlice<UInt8> { source[qualified.local] }

  /// The name as written, with its prefix.
  public var qualifiedName: String { String(decoding: source[qualified.range], as: UTF8.self) }

  /// The value of an attribute, entities decoded.
  public func attribute(_ local: UInt16, in namespace: UInt16 = XMLName.noNamespace) -> String? {
    let name = XMLName(namespace: namespace, local: local)
    for attribute in attributeList where attribute.name == name { return value(of: attribute) }
    return nil
  }

  /// How many attributes there are, namespace declarations aside.
  public var attributeCount: Int { attributeList.count }

  /// All attributes in order, without namespace declarations.
  public var attributes: [XMLAttribute] {
    attributeList.map { attribute in
      XMLAttribute(
        qualifiedName: String(decoding: source[attribute.qualified.range], as: UTF8.self),
        value: value(of: attribute))
    }
  }

  /// `xml:base` (XML Base 1.1 §3).
  public var base: String? { baseIndex.map { value(of: attributeList[$0]) } }

  /// `xml:lang` (XML 1.0 §2.12).
  public var language: String? { languageIndex.map { value(of: attributeList[$0]) } }

  private func value(of attribute: XMLAttributeRange) -> String {
    guard !attribute.isPlain else { return String(valid: source.span.extracting(attribute.value)) }
    var entities = entities
    return XMLReferences.value(source, attribute.value, &entities).withSpan { String(valid: $0) }
  }
}

/// An attribute as ranges of the document.
struct XMLAttributeRange {
  var name: XMLName
  var qualified: XMLQualifiedName
  var value: Range<Int>
  /// Whether the value stands for itself: no reference, no blank but spaces, no control character.
  var isPlain: Bool
}

/// A name as it stands in the document.
struct XMLQualifiedName {
  var range = 0..<0
  /// Where the local name begins: after the first colon, if there is one.
  var localStart = 0

  var local: Range<Int> { localStart..<range.upperBound }
  var prefix: Range<Int> { range.lowerBound..<max(range.lowerBound, localStart - 1) }
}
