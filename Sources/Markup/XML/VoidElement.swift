/// Elements of HTML that never have content, and stand in feeds without an end tag: `<br>`, `<hr>`, `<img src="…">`.
///
/// Both readers end them where they begin. Even where a document is well-formed and closes one later, what stands in
/// between is read as what follows it.
enum VoidElement: UInt8 {
  case never
  case always
  /// `image` of RSS 1.0 was met as `<img>` with a text in it: only one with attributes is HTML's.
  case withAttributes

  /// - Parameter name: as written, without a prefix.
  init(_ name: Span<UInt8>) {
    switch name.count {
    case 2 where name.hasASCII("br", at: 0) || name.hasASCII("hr", at: 0): self = .always
    case 3 where name.hasASCII("img", at: 0): self = .withAttributes
    default: self = .never
    }
  }

  /// Whether an element with so many attributes, namespace declarations aside, has no content.
  func isVoid(attributes: Int) -> Bool {
    switch self {
    case .never: false
    case .always: true
    case .withAttributes: attributes > 0
    }
  }
}
