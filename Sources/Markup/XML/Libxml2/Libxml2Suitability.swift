import ASCII

/// Whether a document is one that libxml2 2.9.14 reads in time that grows with its length only. A look that costs next to
/// nothing, for what the parser could not be stopped at later.
///
/// - An internal subset of a doctype: its entities are read by `XMLEntities`, with bounds.
/// - A tag beyond 64 KiB: libxml2 compares every attribute with all the others of its tag before anybody is asked
///   (200,000 attributes take it minutes).
/// - Text before the document, or a root inside of another element: there the recovering reader knows where to begin.
enum Libxml2Suitability {
  static let tagLimit = 65_536

  static func isFit(_ bytes: Span<UInt8>, _ prolog: XMLProlog, limits: XMLLimits) -> Bool {
    guard prolog.isClean, limits.valueBytes >= tagLimit else { return false }
    if let doctype = prolog.doctype {
      let subset = bytes.extracting(doctype)
      guard ByteScan.byte(.openBracket, in: subset, from: 0) == subset.count else { return false }
    }
    return !hasLongTag(bytes, from: prolog.root)
  }

  /// Whether a tag may be longer than the limit. No tag holds a `<`, so that jumps of the limit's length find all of them,
  /// looking backwards for a `<` from where each lands; only one without any is looked at closely.
  private static func hasLongTag(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var mark = start
    while mark + tagLimit < bytes.count {
      var next = mark + tagLimit
      while next > mark, bytes[next] != .lessThan { next -= 1 }
      if next == mark {
        guard endsInTime(bytes, mark) else { return true }
        next = ByteScan.byte(.lessThan, in: bytes, from: mark + tagLimit)
      }
      mark = next
    }
    return false
  }

  /// Whether the tag that begins at a mark ends within the limit; a comment, a section or an end tag is none.
  private static func endsInTime(_ bytes: Span<UInt8>, _ mark: Int) -> Bool {
    guard mark + 1 < bytes.count, bytes[mark + 1] != .exclamationMark, bytes[mark + 1] != .questionMark,
      bytes[mark + 1] != .slash
    else { return true }
    var quote: UInt8 = 0
    for index in mark..<(mark + tagLimit) {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == .quotationMark || byte == .apostrophe {
        quote = byte
      } else if byte == .greaterThan {
        return true
      }
    }
    return false
  }
}
