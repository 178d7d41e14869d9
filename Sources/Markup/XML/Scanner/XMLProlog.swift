/// Finds where a document's root element begins.
///
/// Everything before it goes: the declaration (the text is UTF-8 by now), stylesheets, the doctype, and what
/// servers print by mistake, such as blank lines or the warnings of PHP.
enum XMLProlog {
  static func root(of bytes: [UInt8], roots: NameTable) -> (offset: Int, isClean: Bool)? {
    let all = bytes.span
    var offset = 0
    var isClean = true
    var terminators = Terminators()
    var firstElement: Int?
    while let mark = nextMark(all, from: offset, isClean: &isClean) {
      offset = mark
      if isNameStart(all[mark + 1]) {
        if roots.isEmpty || isRoot(all, mark, roots) { return (mark, isClean && firstElement == nil) }
        if firstElement == nil { firstElement = mark }
        offset = mark + 1
      } else {
        offset = endOfMarkup(all, from: mark, &terminators)
      }
      if let firstElement, offset - firstElement > 65_536 { break }
    }
    return firstElement.map { ($0, isClean) }
  }

  /// The next `<` with something after it; text before it is not clean.
  private static func nextMark(_ bytes: Span<UInt8>, from start: Int, isClean: inout Bool) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == 0x3C { return index }
      if !isBlank(bytes[index]) { isClean = false }
      index += 1
    }
    return nil
  }

  /// Whether the name after the `<` is that of a root, its prefix aside.
  private static func isRoot(_ bytes: Span<UInt8>, _ mark: Int, _ roots: NameTable) -> Bool {
    var start = mark + 1
    var index = start
    while index < bytes.count, isNameByte(bytes[index]) {
      if bytes[index] == 0x3A { start = index + 1 }
      index += 1
    }
    return index < bytes.count && roots[bytes.extracting(start..<index)] != nil
  }

  private static func endOfMarkup(_ bytes: Span<UInt8>, from mark: Int, _ terminators: inout Terminators)
    -> Int
  {
    if bytes.hasASCII("<!--", at: mark) {
      return terminators.first("-->", in: bytes, from: mark + 4).map { $0 + 3 } ?? mark + 4
    }
    if bytes.hasASCII("<!doctype", at: mark) { return Doctype.end(bytes, from: mark, &terminators) }
    guard bytes.hasASCII("<?", at: mark) else { return mark + 1 }
    return terminators.first(">", in: bytes, from: mark).map { $0 + 1 } ?? mark + 2
  }
}
