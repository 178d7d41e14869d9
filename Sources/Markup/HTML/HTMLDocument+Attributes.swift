import ASCII

extension HTMLDocument {
  /// The value of an attribute, entities decoded; nil if the element does not have it.
  public func attribute(_ name: HTMLAttribute, of node: NodeID) -> String? {
    guard let bytes = attributeBytes(name, of: node) else { return nil }
    return String(valid: bytes.span)
  }

  /// The value of an attribute as UTF-8. A slice of the document, unless something in it had to be decoded.
  public func attributeBytes(_ name: HTMLAttribute, of node: NodeID) -> ArraySlice<UInt8>? {
    for index in attributeRange(of: node) where attributes[index].id == name.rawValue {
      return value(of: attributes[index])
    }
    return nil
  }

  /// A hash of an attribute's value as written; nil if the element does not have it. Equal values of one tree that are
  /// written alike have equal hashes.
  package func attributeHash(_ name: HTMLAttribute, of node: NodeID) -> UInt64? {
    for index in attributeRange(of: node) where attributes[index].id == name.rawValue {
      let range = range(of: attributes[index])
      let document = source
      return ByteScan.hash(document.span, range)
    }
    return nil
  }

  /// Which attributes an element may have: one look at all of them spares a look for each of many.
  @inlinable
  public func attributeMask(of node: NodeID) -> AttributeMask {
    var mask = AttributeMask()
    for index in attributeRange(of: node) { mask.insert(attributes[index].id) }
    return mask
  }

  public func hasAttribute(_ name: HTMLAttribute, of node: NodeID) -> Bool {
    attributeRange(of: node).contains { attributes[$0].id == name.rawValue }
  }

  /// All attributes in order, with their names in lower case, but for SVG's and MathML's own spellings.
  public func allAttributes(of node: NodeID) -> [(name: String, value: String)] {
    let namespace = namespace(of: node)
    return attributeRange(of: node).map { index in
      let name = name(of: HTMLAttribute(rawValue: attributes[index].id))
      let value = String(decoding: value(of: attributes[index]), as: UTF8.self)
      return (ForeignNames.attribute(name, in: namespace), value)
    }
  }

  /// The name of an attribute of this tree.
  public func name(of attribute: HTMLAttribute) -> String {
    if let known = attribute.knownName { return known }
    return String(
      decoding: attributeNames[Int(attribute.rawValue) - HTMLDocument.firstOwnName], as: UTF8.self)
  }

  /// The number that a name outside the known ones has in this tree (such as `data-gallery`).
  public func attribute(named name: String) -> HTMLAttribute? {
    if let known = HTMLAttribute(name: name) { return known }
    guard let own = attributeNames.firstIndex(of: name) else { return nil }
    return HTMLAttribute(rawValue: UInt16(own + HTMLDocument.firstOwnName))
  }

  @inlinable
  func attributeRange(of node: NodeID) -> Range<Int> {
    (table.attributes(node.index) ?? 0)..<(table.attributes(node.index + 1) ?? attributes.count)
  }

  private func value(of attribute: Attribute) -> ArraySlice<UInt8> {
    let raw = source[range(of: attribute)]
    return attribute.isCoded && raw.contains(where: { $0 == .ampersand || $0 == .carriageReturn || $0 == 0 })
      ? HTMLDocument.decoded(raw) : raw
  }

  private func range(of attribute: Attribute) -> Range<Int> {
    let start = Int(attribute.start)
    return start..<(attribute.length == .max ? longEnd(from: start) : start + Int(attribute.length))
  }

  /// The end of a value that is too long for its length to be kept: at its quote, or at white space or `>`.
  private func longEnd(from start: Int) -> Int {
    let quote = source[start - 1]
    let rest = source[start...]
    if quote == .quotationMark || quote == .apostrophe { return rest.firstIndex(of: quote) ?? source.count }
    return rest.firstIndex { isBlank($0) || $0 == .greaterThan } ?? source.count
  }

  /// A value with its references decoded, line ends made line feeds, and NUL made U+FFFD (HTML Standard §13.2.5.36 to 38).
  private static func decoded(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard raw.contains(where: { $0 == 0 || $0 == .carriageReturn }) else {
      return HTMLEntities.decode(Array(raw), inAttribute: true)[...]
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(raw.count)
    var previous: UInt8 = 0x20
    for byte in raw {
      switch byte {
      case 0: plain += [0xEF, 0xBF, 0xBD]
      case .carriageReturn: plain.append(.lineFeed)
      case .lineFeed where previous == .carriageReturn: break
      default: plain.append(byte)
      }
      previous = byte
    }
    return HTMLEntities.decode(plain, inAttribute: true)[...]
  }
}
