import ASCII

/// Looks for the meta element that declares a page's encoding, before anything is decoded (HTML Standard §13.2.3.2,
/// "prescan a byte stream to determine its encoding"). What a browser does not take for a declaration, such as the
/// word `charset` in a description or in the value of another element's attribute, is none.
struct MetaPrescan {
  private let bytes: [UInt8]
  private var index = 0

  /// Where a declaration is looked for, in bytes. The standard has 1,024, but browsers begin anew when they meet a
  /// later one; html5lib's suite has them behind scripts and comments of eight kilobytes.
  static let limit = 16_384

  init(_ bytes: [UInt8]) { self.bytes = Array(bytes.prefix(MetaPrescan.limit)) }

  /// The first encoding that a meta element declares and that is known.
  mutating func encoding() -> CharacterEncoding? {
    while let start = bytes[index...].firstIndex(of: 0x3C) {
      index = start
      if has("<!--") {
        // The dashes of `<!-->` open the comment and close it.
        index = bytes.span.firstASCII("-->", from: index + 2) ?? bytes.count
      } else if has("<meta"), let byte = byte(at: index + 5), isBlank(byte) || byte == .slash {
        index += 5
        if let found = declared(by: attributes()) { return found }
      } else if isTag {
        index = bytes[index...].firstIndex { isBlank($0) || $0 == .greaterThan } ?? bytes.count
        while attribute() != nil {}
      } else if let next = byte(at: index + 1),
        next == .exclamationMark || next == .slash || next == .questionMark
      {
        index = bytes[index...].firstIndex(of: 0x3E) ?? bytes.count
      }
      index = min(index + 1, bytes.count)
    }
    return nil
  }

  private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func has(_ text: String) -> Bool { bytes.span.hasASCII(text, at: index) }

  /// A start or end tag.
  private var isTag: Bool {
    guard let next = byte(at: index + 1) else { return false }
    let first = next == .slash ? byte(at: index + 2) : next
    return first.map(isASCIILetter) ?? false
  }
}

// Attributes: the same section, "get an attribute".
extension MetaPrescan {
  private typealias Attribute = (name: [UInt8], value: [UInt8])

  private static let names = ["charset", "http-equiv", "content"].map { Array($0.utf8) }

  /// The attributes of a meta element that matter, the first of each name; none of a tag that is cut off.
  private mutating func attributes() -> [Attribute] {
    var found: [Attribute] = []
    while let attribute = attribute() {
      let isOfUse = MetaPrescan.names.contains(attribute.name)
      if isOfUse, !found.contains(where: { $0.name == attribute.name }) { found.append(attribute) }
    }
    return index < bytes.count ? found : []
  }

  private mutating func attribute() -> Attribute? {
    skip { isBlank($0) || $0 == .slash }
    guard let first = byte(at: index), first != .greaterThan else { return nil }
    let start = index
    // An equals sign at the beginning is part of the name.
    index += 1
    skip { !isBlank($0) && $0 != .slash && $0 != .greaterThan && $0 != .equalsSign }
    let name = bytes[start..<index].map(asciiLowercase)
    skip(isBlank)
    guard byte(at: index) == .equalsSign else { return (name, []) }
    index += 1
    skip(isBlank)
    return (name, value())
  }

  private mutating func value() -> [UInt8] {
    guard let first = byte(at: index), first == .quotationMark || first == .apostrophe else {
      let start = index
      skip { !isBlank($0) && $0 != .greaterThan }
      return bytes[start..<index].map(asciiLowercase)
    }
    let start = index + 1
    index = bytes[start...].firstIndex(of: first) ?? bytes.count
    defer { index = min(index + 1, bytes.count) }
    return bytes[start..<index].map(asciiLowercase)
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while index < bytes.count, isSkipped(bytes[index]) { index += 1 }
  }
}

extension MetaPrescan {
  /// What the attributes of a meta element declare: `charset`, or `content` beside `http-equiv=content-type`.
  private func declared(by attributes: [Attribute]) -> CharacterEncoding? {
    func value(_ name: String) -> [UInt8]? { attributes.first { $0.name == Array(name.utf8) }?.value }
    if let label = value("charset") { return MetaPrescan.encoding(label[...]) }
    guard value("http-equiv") == Array("content-type".utf8), let content = value("content") else {
      return nil
    }
    return MetaPrescan.label(inContent: content).flatMap(MetaPrescan.encoding)
  }

  /// A page that could be read as far as its meta element is not in UTF-16, whatever it says.
  private static func encoding(_ label: ArraySlice<UInt8>) -> CharacterEncoding? {
    guard let encoding = CharacterEncoding(label: label) else {
      return label.elementsEqual("x-user-defined".utf8) ? .windows1252 : nil
    }
    return encoding.isWide ? .utf8 : encoding
  }

  /// The label in `text/html; charset=utf-8` (HTML Standard §2.5.4, "extracting a character encoding").
  private static func label(inContent content: [UInt8]) -> ArraySlice<UInt8>? {
    var start = 0
    while let name = content.span.firstASCII("charset", from: start) {
      start = name + 7
      var rest = content[start...].drop(while: isBlank)
      guard rest.first == .equalsSign else { continue }
      rest = rest.dropFirst().drop(while: isBlank)
      guard let quote = rest.first, quote == .quotationMark || quote == .apostrophe else {
        return rest.prefix { !isBlank($0) && $0 != .semicolon }
      }
      rest = rest.dropFirst()
      return rest.firstIndex(of: quote).map { rest[..<$0] }
    }
    return nil
  }
}
