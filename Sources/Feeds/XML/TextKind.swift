/// What the characters of an element stand for (RFC 4287 §3.1 and §4.1.3; the `mode` of Atom 0.3).
enum TextKind {
  case plain
  /// HTML source, as RSS has it everywhere.
  case html
  /// Markup as child elements.
  case xhtml
  case base64(html: Bool)

  /// Atom 1.0: a `type` attribute. Atom 0.3: `type` a media type, `mode` its escaping.
  static func atom(type: String?, mode: String?) -> TextKind {
    if mode == nil, type == "html" { return .html }
    let type = (type ?? "text").lowercased()
    switch mode?.lowercased() {
    case "base64": return .base64(html: isHTML(type))
    case "escaped": return isHTML(type) ? .html : .plain
    case "xml": return .xhtml
    default: break
    }
    switch type {
    case "text", "text/plain", "": return .plain
    case "xhtml": return .xhtml
    case "html": return .html
    case _ where type.hasSuffix("+xml") || type.hasSuffix("/xml"): return .xhtml
    case _ where isHTML(type): return .html
    case _ where type.utf8.starts(with: "text/".utf8): return .plain
    default: return type.contains("/") ? .base64(html: true) : .html
    }
  }

  var isXHTML: Bool {
    if case .xhtml = self { return true }
    return false
  }

  private static func isHTML(_ type: String) -> Bool { type == "html" || type.hasSuffix("html") }
}
