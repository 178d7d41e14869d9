/// The start of an XML element. It lives for the time of one `XMLHandler.start` call and cannot be kept.
@safe public struct XMLStartTag: ~Copyable {
  /// The element's name.
  public let name: XMLName
  private let local: UnsafePointer<UInt8>
  private let prefix: UnsafePointer<UInt8>?
  private let list: XMLAttributeList

  init(
    name: XMLName, local: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, attributes: XMLAttributeList
  ) {
    self.name = name
    unsafe self.local = local
    unsafe self.prefix = prefix
    self.list = attributes
  }

  /// The local name as written.
  public var localName: String { unsafe Libxml2.string(local) }

  /// The name as written, with its prefix.
  public var qualifiedName: String {
    guard let prefix = unsafe prefix else { return localName }
    return unsafe "\(Libxml2.string(prefix)):\(localName)"
  }

  /// The value of an attribute, entities decoded.
  public func attribute(_ local: UInt16, in namespace: UInt16 = XMLName.noNamespace) -> String? {
    list.value(XMLName(namespace: namespace, local: local))
  }

  /// How many attributes there are, namespace declarations aside.
  public var attributeCount: Int { list.count }

  /// All attributes in order, without namespace declarations.
  public var attributes: [XMLAttribute] { (0..<list.count).map { list.attribute(at: $0) } }

  /// `xml:base` (XML Base 1.1 §3).
  public var base: String? { list.reserved("base") }

  /// `xml:lang` (XML 1.0 §2.12).
  public var language: String? { list.reserved("lang") }
}
