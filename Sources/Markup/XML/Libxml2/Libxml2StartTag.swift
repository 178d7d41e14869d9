import ASCII
internal import CLibxml2

/// A start tag as libxml2 hands it over (`startElementNsSAX2Func`): pointers into its dictionary of names and into its
/// input buffer. They are good for the time of that one callback; `XMLStartTag`, which holds this, cannot be kept.
@safe struct Libxml2StartTag {
  /// Words of one attribute in libxml2's list: local name, prefix, namespace, where the value begins and ends.
  static let stride = 5

  private let local: UnsafePointer<xmlChar>
  private let prefix: UnsafePointer<xmlChar>?
  private let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  private let names: Libxml2Names
  let attributeCount: Int

  init(
    local: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?,
    attributes list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int, names: Libxml2Names
  ) {
    unsafe self.local = local
    unsafe self.prefix = prefix
    unsafe self.list = list
    self.names = names
    attributeCount = unsafe list == nil ? 0 : count
  }

  var localName: String { unsafe String(cString: local) }
  var qualifiedName: String { unsafe Self.qualified(local, prefix) }

  func attribute(_ name: XMLName) -> String? {
    for index in 0..<attributeCount where self.name(index) == name { return value(index) }
    return nil
  }

  var attributes: [XMLAttribute] {
    (0..<attributeCount).map { XMLAttribute(qualifiedName: qualifiedName($0), value: value($0)) }
  }

  /// An attribute of the prefix `xml`, which is bound to its namespace in every document.
  func reserved(_ local: StaticString) -> String? {
    for index in 0..<attributeCount {
      guard let prefix = unsafe word(index, 1), unsafe xmlStrEqual(prefix, "xml") != 0,
        unsafe xmlStrEqual(word(index, 0), local.utf8Start) != 0
      else { continue }
      return value(index)
    }
    return nil
  }

  static func qualified(_ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?) -> String {
    guard let prefix = unsafe prefix else { return unsafe String(cString: local) }
    return unsafe String(cString: prefix) + ":" + String(cString: local)
  }
}

extension Libxml2StartTag {
  private func word(_ index: Int, _ part: Int) -> UnsafePointer<xmlChar>? {
    precondition(index < attributeCount && part < Self.stride)
    return unsafe list.unsafelyUnwrapped[index * Self.stride + part]
  }

  private func name(_ index: Int) -> XMLName {
    guard let local = unsafe word(index, 0) else { return XMLName(namespace: 0, local: 0) }
    return unsafe names.attribute(local, prefix: word(index, 1), namespace: word(index, 2))
  }

  private func qualifiedName(_ index: Int) -> String {
    guard let local = unsafe word(index, 0) else { return "" }
    return unsafe Self.qualified(local, word(index, 1))
  }

  private func value(_ index: Int) -> String {
    guard let start = unsafe word(index, 3), let end = unsafe word(index, 4) else { return "" }
    let bytes = unsafe UnsafeBufferPointer(start: start, count: end - start)
    guard let value = unsafe libxml2Value(bytes.span) else { return String(valid: unsafe bytes.span) }
    return String(valid: value.span)
  }
}

/// What is meant by an attribute value as libxml2 hands it over.
///
/// It holds `&#38;` for each `&`, however that was written: libxml2 expects its DOM to read the value again
/// (`xmlParseAttValueComplex`). And references to U+0080 to U+009F mean what HTML makes of them.
///
/// - Returns: the value; nil where it is what was handed over.
func libxml2Value(_ bytes: Span<UInt8>) -> [UInt8]? {
  guard ByteScan.either(.ampersand, 0xC2, in: bytes, from: 0) < bytes.count else { return nil }
  var value: [UInt8] = []
  value.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    if let meant = windows1252(bytes, at: index) {
      value += meant
      index += 2
    } else {
      value.append(bytes[index])
      index += bytes.has("&#38;", at: index) ? 5 : 1
    }
  }
  return value
}

/// The character of windows-1252 that is meant where U+0080 to U+009F stands (HTML Standard §13.2.5.80). In a decoded text
/// only a numeric reference brings one of those.
@inline(__always)
func windows1252(_ bytes: Span<UInt8>, at index: Int) -> [UInt8]? {
  guard bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 else { return nil }
  return Windows1252.utf8(bytes[index + 1])
}
