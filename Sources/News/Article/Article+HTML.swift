extension Article {
  /// The body as HTML: headings, paragraphs, quotations, lists, code and tables, and links by `http` and `https`; no other
  /// attribute, and nothing that does anything.
  public var html: String { blocks.map(\.html).joined(separator: "\n") }
}

extension Block {
  var html: String {
    let text = BlockText(self)
    let lines = text.lines
    func html(_ piece: Range<Int>) -> String {
      text.rendered(piece, escape: { bytes, _ in escapedHTML(bytes) }) { url, text in
        "<a href=\"\(escapedHTML(Array(url.utf8)[...]))\">\(text)</a>"
      }
    }
    switch kind {
    case .heading(let level):
      let tag = "h\(min(max(level, 1), 6))"
      return "<\(tag)>" + lines.map(html).joined(separator: " ") + "</\(tag)>"
    case .paragraph: return "<p>" + lines.map(html).joined(separator: "<br>") + "</p>"
    case .quote: return "<blockquote><p>" + lines.map(html).joined(separator: "<br>") + "</p></blockquote>"
    case .list: return "<ul>" + lines.map { "<li>\(html($0))</li>" }.joined() + "</ul>"
    case .code: return "<pre><code>\(escapedHTML(Array(self.text.utf8)[...]))</code></pre>"
    case .table:
      let rows = lines.map { "<tr>" + text.cells(of: $0).map { "<td>\(html($0))</td>" }.joined() + "</tr>" }
      return "<table>" + rows.joined() + "</table>"
    }
  }
}

private func escapedHTML(_ text: ArraySlice<UInt8>) -> String {
  var escaped: [UInt8] = []
  escaped.reserveCapacity(text.count + 8)
  for byte in text {
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
