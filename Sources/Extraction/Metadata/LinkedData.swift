import Markup

/// JSON-LD as pages carry it (https://schema.org/Article): graphs, arrays and single objects, often in comment or CDATA marks.
enum LinkedData {
  static func parse(_ source: Bytes) -> JSONValue? {
    if let value = try? JSONValue.parse(source) { return value }
    // Marks of comments and of CDATA stand around it, for readers of thirty years ago.
    var source = source
    let opening = "[CDATA[".utf8
    if let mark = source.prefix(64).firstIndex(of: 0x5B), source[mark...].starts(with: opening) {
      source = source[mark...].dropFirst(opening.count)
    }
    guard let start = source.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) else { return nil }
    let end = source.lastIndex { $0 == 0x7D || $0 == 0x5D } ?? source.endIndex - 1
    if start <= end, let value = try? JSONValue.parse(source[start...end]) { return value }
    return JSONValue.salvaged(from: source[start...])
  }

  /// All objects that stand for themselves: those of arrays, of `@graph`, and the main entity of a page.
  static func objects(in value: JSONValue) -> [JSONValue] {
    var found: [JSONValue] = []
    var rest = [value]
    while let next = rest.popLast(), found.count < 200 {
      if let elements = next.array {
        rest.append(contentsOf: elements.prefix(100).reversed())
      } else if next.members != nil {
        found.append(next)
        if let graph = next["@graph"] { rest.append(graph) }
        if let main = next["mainEntity"] { rest.append(main) }
        if let main = next["mainEntityOfPage"], main["headline"] != nil { rest.append(main) }
      }
    }
    return found
  }

  static func isArticle(_ object: JSONValue) -> Bool {
    types(of: object).contains { type in
      type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report" || type == "Review"
        || type == "NewsVideo" || type == "Recipe" || type == "CriticReview"
    }
  }

  static func types(of object: JSONValue) -> [String] {
    strings(object["@type"])
  }

  /// A value as texts: a string, or each of an array.
  static func strings(_ value: JSONValue?) -> [String] {
    guard let value else { return [] }
    if let text = value.string { return [plain(text)].filter { !$0.isEmpty } }
    return value.array?.compactMap { $0.string.map(plain) }.filter { !$0.isEmpty } ?? []
  }

  static func string(_ value: JSONValue?) -> String? {
    guard let text = value?.string else { return strings(value).first }
    let plain = plain(text)
    return plain.isEmpty ? nil : plain
  }

  /// An address, or that of an object. References are decoded as in attributes: `&copy=` is a parameter.
  static func address(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    if let text = value.string {
      return text.holds(0x26) ? HTMLEntities.decode(Array(text.utf8), inAttribute: true).string : text
    }
    if let elements = value.array { return elements.prefix(5).lazy.compactMap { address($0) }.first }
    return value["url"]?.string ?? value["@id"]?.string
  }

  /// Texts in JSON-LD are often escaped for HTML once more, and some hold markup.
  private static func plain(_ text: String) -> String {
    let text = text.holds(0x26) ? HTMLEntities.decode(text) : text
    guard text.utf8.count < 2_000, holdsMarkup(text) else { return cleaned(text) }
    let tree = HTMLReader.readFragment(text)
    return visibleText(of: tree.root, in: tree)
  }

  /// A tag, and not "5 < 6": a letter or a stroke behind the bracket, and another bracket.
  private static func holdsMarkup(_ text: String) -> Bool {
    guard text.holds(0x3C), text.holds(0x3E) else { return false }
    let bytes = text.utf8Span.span
    return bytes.indices.dropLast().contains { index in
      bytes[index] == 0x3C && (bytes[index + 1] == 0x2F || (bytes[index + 1] | 0x20) &- 0x61 < 26)
    }
  }
}
