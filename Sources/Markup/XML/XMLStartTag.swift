/// The start of an XML element. It lives for the time of one `XMLHandler.start` call and cannot be kept.
///
/// Nothing of it is a String before somebody asks for it.
public struct XMLStartTag: ~Copyable {
  /// Who read the tag, and with it where its parts are.
  enum Content {
    case scanned(ScannedStartTag)
    case libxml2(Libxml2StartTag)
  }

  /// The element's name.
  public let name: XMLName
  private let content: Content

  init(_ name: XMLName, _ content: Content) {
    self.name = name
    self.content = content
  }

  /// The local name as written.
  public var localName: String {
    switch content {
    case .scanned(let tag): tag.localName
    case .libxml2(let tag): tag.localName
    }
  }

  /// The name as written, with its prefix.
  public var qualifiedName: String {
    switch content {
    case .scanned(let tag): tag.qualifiedName
    case .libxml2(let tag): tag.qualifiedName
    }
  }

  /// The value of an attribute, entities decoded.
  public func attribute(_ local: UInt16, in namespace: UInt16 = XMLName.noNamespace) -> String? {
    let name = XMLName(namespace: namespace, local: local)
    return switch content {
    case .scanned(let tag): tag.attribute(name)
    case .libxml2(let tag): tag.attribute(name)
    }
  }

  /// How many attributes there are, namespace declarations aside.
  public var attributeCount: Int {
    switch content {
    case .scanned(let tag): tag.attributeList.count
    case .libxml2(let tag): tag.attributeCount
    }
  }

  /// All attributes in order, without namespace declarations.
  public var attributes: [XMLAttribute] {
    switch content {
    case .scanned(let tag): tag.attributes
    case .libxml2(let tag): tag.attributes
    }
  }

  /// `xml:base` (XML Base 1.1 §3).
  public var base: String? {
    switch content {
    case .scanned(let tag): tag.base
    case .libxml2(let tag): tag.reserved("base")
    }
  }

  /// `xml:lang` (XML 1.0 §2.12).
  public var language: String? {
    switch content {
    case .scanned(let tag): tag.language
    case .libxml2(let tag): tag.reserved("lang")
    }
  }
}
