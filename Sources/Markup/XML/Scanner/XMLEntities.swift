import ASCII

/// The general entities that a document declares in its own doctype (XML 1.0 §4.2), as far as they are plain text.
///
/// Feeds of the first years shorten addresses with them, and attackers blow them up. So an entity stands for its
/// text only if that names no other entity and holds no markup; one that does, or that lies outside of the document,
/// stands for nothing. All of a document's references together may bring in `budget` bytes.
struct XMLEntities {
  private var values: [[UInt8]: [UInt8]] = [:]
  /// Bytes that may still be brought in.
  private var budget = 1_000_000

  private static let countLimit = 200
  private static let lengthLimit = 1_000

  var isEmpty: Bool { values.isEmpty }

  /// What a name stands for; nil where the document does not declare it.
  mutating func value(of name: Span<UInt8>) -> [UInt8]? {
    guard !values.isEmpty, let value = values[[UInt8](name)] else { return nil }
    guard budget >= value.count else { return [] }
    budget -= value.count
    return value
  }

  /// Reads the declarations of a doctype. The first of several for one name counts; XML's own five mean what they mean,
  /// though a document may declare them, by each other (XML 1.0 §4.6).
  mutating func read(_ bytes: Span<UInt8>, doctype: Range<Int>) {
    let doctype = bytes.extracting(doctype)
    var offset = 0
    while values.count < Self.countLimit, let mark = doctype.firstASCII("<!entity", from: offset) {
      offset = mark + 8
      declaration(doctype, from: &offset)
    }
  }

  private mutating func declaration(_ bytes: Span<UInt8>, from offset: inout Int) {
    let name = word(bytes, from: &offset)
    guard !name.isEmpty else { return }
    while offset < bytes.count, isBlank(bytes[offset]) { offset += 1 }
    guard offset < bytes.count else { return }
    let key = [UInt8](bytes.extracting(name))
    let quote = bytes[offset]
    guard values[key] == nil, !PredefinedReference.names.contains(key) else { return }
    guard quote == .quotationMark || quote == .apostrophe else { return values[key] = [] }
    let end = ByteScan.byte(quote, in: bytes, from: offset + 1)
    values[key] = Self.plain(bytes.extracting((offset + 1)..<end))
    offset = end
  }

  /// A name after blanks; empty for `%`, which begins a parameter entity.
  private func word(_ bytes: Span<UInt8>, from offset: inout Int) -> Range<Int> {
    while offset < bytes.count, isBlank(bytes[offset]) { offset += 1 }
    let start = offset
    while offset < bytes.count, isNameByte(bytes[offset]) { offset += 1 }
    return start..<offset
  }

  /// The text of a declaration, character references decoded; empty if it is more than text.
  private static func plain(_ text: Span<UInt8>) -> [UInt8] {
    guard text.count <= lengthLimit else { return [] }
    var value = Column<UInt8>()
    var index = 0
    while index < text.count {
      switch text[index] {
      case .lessThan, 0x25: return []
      case .ampersand:
        guard let number = NumericReference(text, at: index), number.scalar != 0x26, number.scalar != 0x3C
        else { return [] }
        index = XMLReferences.append(text, at: index, to: &value).end
      default:
        value.append(text[index])
        index += 1
      }
    }
    return value.array()
  }
}

extension [UInt8] {
  init(_ bytes: Span<UInt8>) {
    self = []
    append(copying: bytes)
  }
}
