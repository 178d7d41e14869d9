import ASCII
import News

/// Resolves the references of one document.
struct Resolver {
  /// Where the document came from.
  let base: WebURL?

  /// A reference as an absolute URL; as it stands where there is no base, nil where it is empty or endless.
  ///
  /// An absolute one stays as it is written, but for blanks around it, line breaks inside, and spaces, which are encoded.
  func resolve(_ reference: String, within base: WebURL?) -> String? {
    let reference = WebURL.withoutBlanks(reference)
    guard !reference.isEmpty, reference.utf8.count <= WebURL.lengthLimit else { return nil }
    guard let base = base ?? self.base, !Self.isAbsolute(reference) else { return reference }
    return WebURL(reference, base: base)?.description ?? reference
  }

  /// The base that `xml:base` sets, itself relative to the one around it.
  func url(_ reference: String, within base: WebURL?) -> WebURL? {
    WebURL(reference, base: base ?? self.base) ?? base
  }

  /// RFC 3986 §3.1: a scheme and a colon. A file name with a colon before any letter has none.
  static func isAbsolute(_ reference: String) -> Bool {
    var isFirst = true
    for byte in reference.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case .colon: return !isFirst
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), .hyphen, .fullStop:
        if isFirst { return false }
      default: return false
      }
      isFirst = false
    }
    return false
  }

  /// Whether it begins with `http`, letters in any case.
  static func isWeb(_ reference: String) -> Bool {
    let letters = reference.utf8.prefix(4)
    return letters.count == 4 && zip(letters, "http".utf8).allSatisfy { $0 | 0x20 == $1 }
  }
}
