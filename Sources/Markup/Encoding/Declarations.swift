import ASCII

/// Finds what a document says about its own encoding.
enum Declarations {
  /// Where documents that look like ASCII are searched for a label of ISO-2022-JP, in bytes.
  static let limit = 4_096

  /// The `charset` parameter of a Content-Type (RFC 9110 §8.3).
  static func charset(ofContentType value: String) -> CharacterEncoding? {
    let bytes = Array(value.utf8)
    return charset(in: bytes.span, 0..<bytes.count)
  }

  /// The encoding of an XML declaration within the first kilobyte.
  static func xmlDeclaration(_ bytes: Span<UInt8>) -> CharacterEncoding? {
    let limit = min(bytes.count, 1_024)
    guard let start = bytes.firstASCII("<?xml", from: 0, before: limit) else { return nil }
    let end = bytes.firstASCII(">", from: start, before: limit) ?? limit
    guard let name = bytes.firstASCII("encoding", from: start, before: end) else { return nil }
    return label(in: bytes, (name + 8)..<end)
  }

  private static func charset(in bytes: Span<UInt8>, _ range: Range<Int>) -> CharacterEncoding? {
    var start = range.lowerBound
    while let name = bytes.firstASCII("charset", from: start, before: range.upperBound) {
      if let found = label(in: bytes, (name + 7)..<range.upperBound) { return found }
      start = name + 7
    }
    return nil
  }

  /// The label after an equals sign, in quotes of any sort or none.
  private static func label(in bytes: Span<UInt8>, _ range: Range<Int>) -> CharacterEncoding? {
    var index = range.lowerBound
    while index < range.upperBound, isBlank(bytes[index]) { index += 1 }
    guard index < range.upperBound, bytes[index] == .equalsSign else { return nil }
    index += 1
    while index < range.upperBound, !isLabelByte(bytes[index]) { index += 1 }
    var label: [UInt8] = []
    while index < range.upperBound, isLabelByte(bytes[index]) {
      label.append(bytes[index])
      index += 1
    }
    return CharacterEncoding(label: label[...])
  }

  /// Letters, digits and `-_.:+`.
  private static func isLabelByte(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isDigit(byte) || byte == .hyphen || byte == .underscore || byte == .fullStop
      || byte == .colon
      || byte == 0x2B
  }
}

extension CharacterEncoding {
  /// What a page says of its own encoding by a byte order mark or a meta element, before its bytes are looked at.
  package static func declared(inPage bytes: [UInt8]) -> CharacterEncoding? {
    if let mark = ByteOrder.mark(bytes) { return mark.encoding }
    var prescan = MetaPrescan(bytes)
    return prescan.encoding()
  }
}
