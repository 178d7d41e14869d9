import ASCII

/// What stands before a document's root element.
///
/// Everything before it goes: the declaration (the text is UTF-8 by now), stylesheets, the doctype, and what
/// servers print by mistake, such as blank lines or the warnings of PHP.
struct XMLProlog {
  /// Where the root element begins.
  private(set) var root = 0
  /// Where the first `<` stands: blanks before an XML declaration are not well-formed, and mean nothing.
  private(set) var start = 0
  /// Whether there is nothing before it but what XML allows.
  private(set) var isClean = true
  /// The last doctype before it.
  private(set) var doctype: Range<Int>?

  /// Nil where there is no element at all.
  init?(_ bytes: Span<UInt8>, roots: NameTable) {
    var offset = 0
    var terminators = Terminators()
    var firstElement: Int?
    while let mark = nextMark(bytes, from: offset) {
      if offset == 0 { start = mark }
      if isNameStart(bytes[mark + 1]) {
        if roots.isEmpty || Self.isRoot(bytes, mark, roots) {
          root = mark
          if firstElement != nil { isClean = false }
          return
        }
        if firstElement == nil { firstElement = mark }
        offset = mark + 1
      } else {
        offset = endOfMarkup(bytes, from: mark, &terminators)
      }
      if let firstElement, offset - firstElement > 65_536 { break }
    }
    guard let firstElement else { return nil }
    root = firstElement
  }

  /// The next `<` with something after it; text before it is not clean.
  private mutating func nextMark(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == .lessThan { return index }
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
      if bytes[index] == .colon { start = index + 1 }
      index += 1
    }
    return index < bytes.count && roots[bytes.extracting(start..<index)] != nil
  }

  private mutating func endOfMarkup(
    _ bytes: Span<UInt8>, from mark: Int, _ terminators: inout Terminators
  ) -> Int {
    if bytes.hasASCII("<!--", at: mark) {
      return terminators.first("-->", in: bytes, from: mark + 4).map { $0 + 3 } ?? mark + 4
    }
    if bytes.hasASCII("<!doctype", at: mark) {
      let end = Doctype.end(bytes, from: mark, &terminators)
      doctype = mark..<end
      return end
    }
    guard bytes.hasASCII("<?", at: mark) else { return mark + 1 }
    // An XML declaration holds no '>', and is met without its '?'; other instructions may hold tags.
    let isDeclaration =
      bytes.hasASCII("<?xml", at: mark) && mark + 5 < bytes.count && isBlank(bytes[mark + 5])
    if !isDeclaration, let end = terminators.first("?>", in: bytes, from: mark + 2) { return end + 2 }
    return terminators.first(">", in: bytes, from: mark).map { $0 + 1 } ?? mark + 2
  }
}
