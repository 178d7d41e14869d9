import ASCII

/// The table of encoding labels, read once from `encodingLabels`.
enum EncodingLabels {
  /// The encoding of a label, blanks and quotes around it ignored.
  static func encoding(for label: ArraySlice<UInt8>) -> CharacterEncoding? {
    var label = label
    while let first = label.first, isWrapping(first) { label.removeFirst() }
    while let last = label.last, isWrapping(last) { label.removeLast() }
    guard !label.isEmpty, label.count < 40 else { return nil }
    guard let id = table.numbers[Array(label)] else { return nil }
    return table.encodings[Int(id) - 1]
  }

  /// Blanks, straight quotes, and the bytes of typographic ones.
  private static func isWrapping(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == .quotationMark || byte == .apostrophe || byte >= 0x80
  }

  private static let table: (encodings: [CharacterEncoding], numbers: NameTable) = {
    var encodings: [CharacterEncoding] = []
    var labels: [([UInt8], UInt16)] = []
    for line in encodingLabels.utf8.split(separator: 0x0A) {
      let fields = line.split(separator: 0x7C)
      guard fields.count == 3, let name = String(fields[0]), let iconv = String(fields[1]) else { continue }
      encodings.append(CharacterEncoding(name, iconv: iconv))
      let id = UInt16(encodings.count)
      labels += fields[2].split(separator: 0x20).map { (Array($0), id) }
    }
    return (encodings, NameTable(labels))
  }()
}
