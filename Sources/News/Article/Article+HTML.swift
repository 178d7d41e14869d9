extension Article {
  /// The body as HTML: headings, paragraphs, quotations, lists, code and tables, nothing else, no attributes and no links.
  public var html: String { blocks.map(\.html).joined(separator: "\n") }
}

extension Block {
  var html: String {
    switch kind {
    case .heading(let level):
      let tag = "h\(min(max(level, 1), 6))"
      return "<\(tag)>\(escapedHTML(text))</\(tag)>"
    case .paragraph: return "<p>\(broken)</p>"
    case .quote: return "<blockquote><p>\(broken)</p></blockquote>"
    case .list: return "<ul>" + lines.map { "<li>\(escapedHTML($0))</li>" }.joined() + "</ul>"
    case .code: return "<pre><code>\(escapedHTML(text))</code></pre>"
    case .table:
      let rows = cells.map { "<tr>" + $0.map { "<td>\(escapedHTML($0))</td>" }.joined() + "</tr>" }
      return "<table>" + rows.joined() + "</table>"
    }
  }

  private var broken: String { lines.map(escapedHTML).joined(separator: "<br>") }
}

private func escapedHTML(_ text: some StringProtocol) -> String {
  var escaped: [UInt8] = []
  escaped.reserveCapacity(text.utf8.count + 8)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): escaped += Array("&amp;".utf8)
    case UInt8(ascii: "<"): escaped += Array("&lt;".utf8)
    case UInt8(ascii: ">"): escaped += Array("&gt;".utf8)
    case UInt8(ascii: "\""): escaped += Array("&quot;".utf8)
    default: escaped.append(byte)
    }
  }
  return String(decoding: escaped, as: UTF8.self)
}
