import ASCII

/// The attributes of the start tag that was read last (HTML Standard §13.2.5), and whether it closes itself.
struct TagToken: ~Copyable {
  private(set) var attributes = Column<HTMLDocument.Attribute>(capacity: 256)
  /// A bit for each name among the attributes, by its number's low bits.
  private var names: UInt64 = 0
  var isSelfClosing = false

  @inline(__always)
  mutating func removeAttributes() {
    attributes.removeAll()
    names = 0
  }

  /// Adds an attribute. The first of several of a name counts.
  @inline(__always)
  mutating func append(_ name: UInt16?, value: Int, _ valueEnd: Int, isCoded: Bool) {
    guard attributes.count < HTMLDocument.attributeLimit, let id = name else { return }
    let bit = UInt64(1) << UInt64(id & 63)
    if names & bit != 0, contains(id) { return }
    names |= bit
    attributes.append(HTMLDocument.Attribute(name: id, start: value, end: valueEnd, isCoded: isCoded))
  }

  @inline(never)
  private func contains(_ id: UInt16) -> Bool {
    for index in 0..<attributes.count where attributes[index].id == id { return true }
    return false
  }
}

/// What tree construction asks of a tag.
extension TagToken {
  /// `type=hidden`.
  func isHiddenInput(in source: Source) -> Bool {
    for index in 0..<attributes.count where attributes[index].id == HTMLAttribute.type.rawValue {
      let value = attributes[index]
      guard value.length == 6 else { return false }
      return asciiLowercase(source.word(Int(value.start))) & 0xFFFF_FFFF_FFFF == 0x6E_6564_6469_68
    }
    return false
  }

  /// A `font` that ends foreign content (§13.2.6.5).
  var isPresentationalFont: Bool {
    for index in 0..<attributes.count {
      let name = HTMLAttribute(rawValue: attributes[index].id)
      if name == .color || name == .face || name == .size { return true }
    }
    return false
  }

  /// An `annotation-xml` whose `encoding` says `text/html` or `application/xhtml+xml`.
  func isHTMLAnnotation(in source: Source) -> Bool {
    for index in 0..<attributes.count where attributes[index].id == HTMLAttribute.encoding.rawValue {
      let value = attributes[index]
      let bytes = (0..<Int(value.length)).map { asciiLowercase(source.peek(Int(value.start) + $0)) }
      return bytes == Array("text/html".utf8) || bytes == Array("application/xhtml+xml".utf8)
    }
    return false
  }
}
