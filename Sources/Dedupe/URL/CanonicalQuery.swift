/// The parameters that may choose the article, sorted by name; those of one name keep their order.
func canonicalQuery(_ query: String, host: String) -> String {
  if query.isEmpty { return "" }
  let kept = parameters(of: query).filter { !isTracking($0, host: host) }
  let sorted = kept.enumerated().sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }
  return sorted.map(\.element.text).joined(separator: "&")
}

/// One `name=value`; the value is absent where there is no equals sign.
struct QueryParameter: Hashable {
  let name: String
  let value: String?

  var text: String { value.map { name + "=" + $0 } ?? name }
}

private func parameters(of query: String) -> [QueryParameter] {
  query.split(separator: "&").map { part in
    // Forms write a space as "+" (WHATWG URL §5.1).
    let normal = percentNormalised(spelledOut(part))
    // "a=1&amp;b=2" has been escaped once too often on its way through a feed.
    let text = normal.hasPrefix("amp;") ? normal.dropFirst(4) : normal[...]
    guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else {
      return QueryParameter(name: String(text), value: nil)
    }
    return QueryParameter(
      name: String(text[..<equals]), value: String(text[text.utf8.index(after: equals)...]))
  }
}

private func spelledOut(_ part: Substring) -> String {
  guard part.utf8.contains(UInt8(ascii: "+")) else { return String(part) }
  let bytes = part.utf8.flatMap { $0 == UInt8(ascii: "+") ? Array("%20".utf8) : [$0] }
  return String(decoding: bytes, as: UTF8.self)
}
