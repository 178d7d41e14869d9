import ASCII
import Markup

/// The marks of a CDATA section (XML 1.0 §2.7) where they are text.
enum SectionMarks {
  /// The text without them; nil where there are none.
  ///
  /// - Parameter escaped: whether `<` and `>` stand in the text as `&lt;` and `&gt;`.
  static func removed(from text: [UInt8], escaped: Bool) -> [UInt8]? {
    // Few texts have brackets at all.
    let bracket = ByteScan.first(.openBracket, in: text.span, from: 0)
    guard bracket < text.count else { return nil }
    let open = escaped ? "&lt;![CDATA[" : "<![CDATA["
    guard let first = first(open, in: text.span, bracket: bracket) else { return nil }
    let close = escaped ? "]]&gt;" : "]]>"
    var bare: [UInt8] = []
    bare.reserveCapacity(text.count)
    bare.append(copying: text.span.extracting(0..<first))
    var index = first
    while index < text.count {
      if text.span.has(open, at: index) {
        index += open.utf8.count
      } else if text.span.has(close, at: index) {
        index += close.utf8.count
      } else {
        bare.append(text[index])
        index += 1
      }
    }
    return bare
  }

  private static func first(_ mark: String, in text: Span<UInt8>, bracket: Int) -> Int? {
    var offset = bracket
    let lead = mark.utf8.count - "[CDATA[".utf8.count
    while offset < text.count {
      if text.has(mark, at: offset - lead) { return offset - lead }
      offset = ByteScan.first(.openBracket, in: text, from: offset + 1)
    }
    return nil
  }
}
