/// A document's bytes as valid UTF-8, and where the knowledge of its encoding came from.
public struct DecodedText: Sendable {
  /// Valid UTF-8 without a byte order mark, and without the controls U+0080 to U+009F that stand for other characters. NUL
  /// bytes are left in place.
  public let bytes: [UInt8]
  /// The encoding that the document was in.
  public let encoding: CharacterEncoding
  /// What told us the encoding.
  public let evidence: EncodingEvidence
  /// Whether something could not be converted, so that U+FFFD or a guess stands in its place.
  public let replaced: Bool

  /// Text that is known to be valid UTF-8 already.
  public init(_ text: String) {
    self.init(bytes: Array(text.utf8), encoding: .utf8, evidence: .utf8Bytes, replaced: false)
  }

  init(bytes: [UInt8], encoding: CharacterEncoding, evidence: EncodingEvidence, replaced: Bool) {
    self.bytes = bytes
    self.encoding = encoding
    self.evidence = evidence
    self.replaced = replaced
  }
}

/// What told us the encoding of a document, most trustworthy first.
public enum EncodingEvidence: Sendable, Hashable {
  /// A byte order mark.
  case byteOrderMark
  /// The bytes are valid UTF-8 (or nearly), whatever is declared.
  case utf8Bytes
  /// The `charset` of the HTTP Content-Type.
  case header
  /// The XML declaration.
  case declaration
  /// An HTML meta element.
  case meta
  /// A guess.
  case fallback
}

/// The format of a document: where in it an encoding may be declared.
public enum DocumentFormat: Sendable, Hashable {
  /// In the XML declaration.
  case xml
  /// In a `meta` element.
  case html
  /// Nowhere: JSON is UTF-8 (RFC 8259 §8.1).
  case json
  /// Nowhere.
  case text
}
