import ASCII
import Markup
import News

/// The URL that references are relative to. One object for all that refers to it: a URL has eight parts, and to copy them
/// for each reference took as long as to resolve it.
final class BaseURL: Sendable {
  let url: WebURL

  init(_ url: WebURL) { self.url = url }
}

/// Resolves the references of one document.
struct Resolver {
  /// Where the document came from.
  let base: BaseURL?

  init(base: BaseURL?) { self.base = base }
  init(base: WebURL?) { self.base = base.map { BaseURL($0) } }

  /// A reference as an absolute URL; as it stands where there is no base, nil where it is empty or endless.
  ///
  /// An absolute one stays as it is written, but for blanks around it, line breaks inside, and spaces, which are encoded.
  func resolve(_ reference: String, within base: BaseURL?) -> String? {
    let reference = WebURL.withoutBlanks(reference)
    guard !reference.isEmpty, reference.utf8.count <= WebURL.lengthLimit else { return nil }
    guard let base = base ?? self.base, !Self.isAbsolute(reference) else { return reference }
    return WebURL(reference, base: base.url)?.description ?? reference
  }

  /// The base that `xml:base` sets, itself relative to the one around it.
  func url(_ reference: String, within base: BaseURL?) -> BaseURL? {
    WebURL(reference, base: (base ?? self.base)?.url).map { BaseURL($0) } ?? base
  }

  /// RFC 3986 §3.1: a scheme and a colon. A file name with a colon before any letter has none.
  static func isAbsolute(_ reference: String) -> Bool { isAbsolute(reference.utf8.span) }

  static func isAbsolute(_ reference: Span<UInt8>) -> Bool {
    for index in reference.indices {
      switch reference[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case .colon: return index > 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), .hyphen, .fullStop:
        if index == 0 { return false }
      default: return false
      }
    }
    return false
  }

  /// Whether it begins with `http`, letters in any case.
  static func isWeb(_ reference: String) -> Bool { reference.utf8.span.hasASCII("http", at: 0) }
}
