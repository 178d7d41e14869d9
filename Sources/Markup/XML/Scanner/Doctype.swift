import ASCII

/// Finds the end of a document type declaration, which is never read.
enum Doctype {
  /// One after the doctype at an offset, its internal subset with quotes and comments included; where that has no
  /// end, one after the first `>`.
  static func end(_ bytes: Span<UInt8>, from start: Int, _ terminators: inout Terminators) -> Int {
    if let end = terminators.once("doctype", { properEnd(bytes, from: start) }) { return end }
    return terminators.first(">", in: bytes, from: start).map { $0 + 1 } ?? start + 2
  }

  /// Doctypes are short: an end that is a megabyte away is none.
  private static func properEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    let limit = min(bytes.count, start + 1_048_576)
    var index = start
    var depth = 0
    var quote: UInt8 = 0
    while index < limit {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == .lessThan, bytes.hasASCII("<!--", at: index) {
        guard let end = bytes.firstASCII("-->", from: index + 4, before: limit) else { return nil }
        index = end + 2
      } else if byte == .quotationMark || byte == .apostrophe {
        quote = byte
      } else if byte == .openBracket {
        depth += 1
      } else if byte == .closeBracket {
        depth -= 1
      } else if byte == .greaterThan, depth <= 0 {
        return index + 1
      }
      index += 1
    }
    return nil
  }
}
