/// The attributes of a start tag where libxml2 keeps them: five pointers each, name, prefix, URI, value, value's end.
@safe struct XMLAttributeList {
  let count: Int
  private let base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  /// Resolves names; it outlives the callback that this list was made for.
  private let session: Unmanaged<XMLSession>

  init(_ base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int, session: XMLSession) {
    unsafe self.base = base
    self.count = unsafe base == nil ? 0 : count
    unsafe self.session = Unmanaged.passUnretained(session)
  }

  /// The value of the first attribute of a name.
  func value(_ name: XMLName) -> String? {
    for index in 0..<count where self.name(at: index) == name { return value(at: index) }
    return nil
  }

  /// An attribute of the prefix `xml`, which is bound without being declared.
  func reserved(_ local: StaticString) -> String? {
    for index in 0..<count {
      guard let prefix = unsafe field(index, 1), unsafe equals(prefix, "xml") else { continue }
      guard let name = unsafe field(index, 0), unsafe equals(name, local) else { continue }
      return value(at: index)
    }
    return nil
  }

  func attribute(at index: Int) -> XMLAttribute {
    let name = unsafe field(index, 0).map { unsafe Libxml2.string($0) } ?? ""
    let prefix = unsafe field(index, 1).map { unsafe Libxml2.string($0) }
    return XMLAttribute(prefix: prefix, localName: name, value: value(at: index))
  }

  private func name(at index: Int) -> XMLName? {
    guard let local = unsafe field(index, 0) else { return nil }
    return unsafe session._withUnsafeGuaranteedRef {
      unsafe $0.name(local, prefix: field(index, 1), uri: field(index, 2))
    }
  }

  /// libxml2 leaves `&` as `&#38;` in attributes if it does not expand entities.
  private func value(at index: Int) -> String {
    guard let start = unsafe field(index, 3), let end = unsafe field(index, 4) else { return "" }
    let bytes = unsafe UnsafeBufferPointer(start: start, count: end - start)
    guard unsafe bytes.contains(0x26) else { return unsafe String(decoding: bytes, as: UTF8.self) }
    return unsafe HTMLEntities.decodeAmpersands(Array(bytes))
  }

  private func field(_ index: Int, _ field: Int) -> UnsafePointer<UInt8>? { unsafe base?[index * 5 + field] }

  private func equals(_ text: UnsafePointer<UInt8>, _ literal: StaticString) -> Bool {
    let length = literal.utf8CodeUnitCount
    for index in 0..<length where unsafe text[index] != literal.utf8Start[index] { return false }
    return unsafe text[length] == 0
  }
}

extension HTMLEntities {
  /// Turns `&#38;` into `&`, and nothing else.
  fileprivate static func decodeAmpersands(_ bytes: [UInt8]) -> String {
    let escaped = Array("&#38;".utf8)
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      output.append(bytes[index])
      index += bytes[index] == 0x26 && bytes[index...].starts(with: escaped) ? escaped.count : 1
    }
    return String(decoding: output, as: UTF8.self)
  }
}
