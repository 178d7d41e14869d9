extension DecodedText {
  /// Decodes a document of unknown encoding.
  ///
  /// In this order: a byte order mark; bytes that are valid UTF-8 are UTF-8, whatever is declared (text in another
  /// encoding practically never is); the HTTP header; the document's own declaration; a guess. Never throws a
  /// document away: what cannot be converted becomes U+FFFD.
  public static func decode(_ bytes: [UInt8], contentType: String?, kind: DocumentFormat) -> DecodedText {
    if let mark = ByteOrder.mark(bytes) {
      return convert(bytes, from: mark.length, mark.encoding, .byteOrderMark)
    }
    if let encoding = ByteOrder.zeroes(bytes) { return convert(bytes, encoding, .fallback) }
    let known = ByteScan.plainUTF8(bytes.span, from: 0)
    guard let faults = UTF8Repair(bytes, known: known) else {
      if ByteScan.first(0x1B, in: bytes.span, from: 0) < bytes.count, namesISO2022(bytes.span, contentType),
        let declared = declaration(bytes, contentType: contentType, kind: kind),
        declared.encoding.hidesBehindASCII
      {
        return convert(bytes, declared.encoding, declared.evidence)
      }
      return utf8(bytes, plain: known, .utf8Bytes, replaced: false)
    }
    return decode(bytes, faults, declaration(bytes, contentType: contentType, kind: kind), kind)
  }

  /// Whether header or document may declare the one encoding that looks like ASCII, which all its labels name.
  private static func namesISO2022(_ bytes: Span<UInt8>, _ contentType: String?) -> Bool {
    if let contentType, namesISO2022(Array(contentType.utf8).span, nil) { return true }
    let head = bytes.extracting(first: Declarations.limit)
    var index = 0
    while index < head.count {
      index = ByteScan.pair(0x32, 0x30, in: head, from: index)
      if head.hasASCII("2022jp", at: index) || head.hasASCII("2022-jp", at: index) { return true }
      index += 1
    }
    return false
  }

  /// Decodes what is not valid UTF-8.
  private static func decode(
    _ bytes: [UInt8], _ faults: UTF8Repair, _ declared: Declared?, _ kind: DocumentFormat
  ) -> DecodedText {
    let isOtherDeclared = declared.map { $0.encoding != .utf8 } ?? false
    if faults.isMostlyUTF8(otherDeclared: isOtherDeclared) || (kind == .json && !isOtherDeclared) {
      return utf8(faults.repaired(), plain: 0, .utf8Bytes, replaced: true)
    }
    if let declared, isOtherDeclared { return convert(bytes, declared.encoding, declared.evidence) }
    let guess = EastAsianGuess.encoding(of: bytes) ?? CyrillicGuess.encoding(of: bytes)
    return convert(bytes, guess ?? .windows1252, .fallback)
  }

  private static func convert(
    _ bytes: [UInt8], from start: Int = 0, _ encoding: CharacterEncoding, _ evidence: EncodingEvidence
  ) -> DecodedText {
    if encoding == .utf8 {
      let known = ByteScan.plainUTF8(bytes.span, from: start)
      let faults = UTF8Repair(bytes, from: start, known: known)
      let text = faults?.repaired(from: start) ?? Array(bytes[start...])
      return utf8(text, plain: known - start, evidence, replaced: faults != nil)
    }
    if encoding == .windows1252 {
      let text = Windows1252.utf8(bytes[start...])
      return DecodedText(bytes: text, encoding: encoding, evidence: evidence, replaced: false)
    }
    guard let text = Iconv.utf8(bytes[start...], from: encoding.iconvName) else {
      return convert(bytes, from: start, .utf8, .fallback)
    }
    return DecodedText(bytes: text.bytes, encoding: encoding, evidence: evidence, replaced: text.replaced)
  }

  /// A text that is UTF-8 by now.
  private static func utf8(
    _ text: [UInt8], plain: Int, _ evidence: EncodingEvidence, replaced: Bool
  ) -> DecodedText {
    let bytes = MisreadControls.reread(text, from: plain) ?? text
    return DecodedText(bytes: bytes, encoding: .utf8, evidence: evidence, replaced: replaced)
  }
}

extension DecodedText {
  private typealias Declared = (encoding: CharacterEncoding, evidence: EncodingEvidence)

  /// What header and document declare. A header that says latin1, as old servers do of everything, yields to the
  /// document. A document that declares UTF-16 in bytes that one could read is not UTF-16.
  private static func declaration(_ bytes: [UInt8], contentType: String?, kind: DocumentFormat) -> Declared? {
    let own = ownDeclaration(bytes, kind).flatMap { $0.encoding.isWide ? nil : $0 }
    guard let header = contentType.flatMap(Declarations.charset(ofContentType:)) else { return own }
    if header == .windows1252 || header.isWide, let own { return own }
    return header.isWide ? nil : (header, .header)
  }

  private static func ownDeclaration(_ bytes: [UInt8], _ kind: DocumentFormat) -> Declared? {
    switch kind {
    case .xml: return Declarations.xmlDeclaration(bytes.span).map { ($0, .declaration) }
    case .html:
      var prescan = MetaPrescan(bytes)
      if let meta = prescan.encoding() { return (meta, .meta) }
      return Declarations.xmlDeclaration(bytes.span).map { ($0, .declaration) }
    case .json, .text: return nil
    }
  }
}
