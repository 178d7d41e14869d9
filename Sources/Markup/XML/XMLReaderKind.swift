/// Which of the two readers a document was read by.
public enum XMLReaderKind: String, Sendable, Hashable {
  /// libxml2's SAX2 push parser: the document is well-formed.
  case libxml2
  /// `XMLScanner`: libxml2 refused the document, or would not have read it safely.
  case recovery
}
