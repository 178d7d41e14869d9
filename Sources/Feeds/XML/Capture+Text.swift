import Markup

extension Capture {
  /// Takes away the marks of CDATA that came as text: escaped, or a section within a section (feedparser #440, miniflux
  /// #3149). Browsers take them for comments.
  mutating func unwrap() {
    if let bare = SectionMarks.removed(from: bytes, escaped: kind.isXHTML) { bytes = bare }
  }

  /// The field as plain text.
  var plainText: String? {
    switch kind {
    case .plain: PlainText.collapsed(bytes)
    case .html: PlainText.fromHTML(bytes)
    case .xhtml: PlainText.fromHTML(escapedSource ?? bytes)
    case .base64(html: true): PlainText.fromHTML(Base64.decoded(bytes) ?? bytes)
    case .base64: PlainText.collapsed(Base64.decoded(bytes) ?? bytes)
    }
  }

  /// The field as HTML, its references resolved.
  func html(_ links: ContentLinks) -> String? {
    switch kind {
    case .plain: PlainText.trimmed(PlainText.escaped(bytes))
    case .html: PlainText.trimmed(links.resolved(bytes))
    case .xhtml: PlainText.trimmed(links.resolved(escapedSource ?? withoutWrapper))
    case .base64(let isHTML): decoded(isHTML: isHTML, links)
    }
  }

  private func decoded(isHTML: Bool, _ links: ContentLinks) -> String? {
    guard let bytes = Base64.decoded(bytes) else { return nil }
    return PlainText.trimmed(isHTML ? links.resolved(bytes) : PlainText.escaped(bytes))
  }

  /// HTML source that somebody escaped and called XHTML: no element but the wrapper, and tags as text. One pair of tags may
  /// be what a text speaks of (gofeed's suite holds that it is); more of them are markup.
  private var escapedSource: [UInt8]? {
    guard !hasMarkup || childCount == 1 && elementCount == 1 else { return nil }
    let text = hasMarkup ? withoutWrapper : bytes
    guard text.span.firstASCII("&lt;/", from: 0) != nil || text.span.firstASCII("/&gt;", from: 0) != nil
    else {
      return nil
    }
    let source = HTMLEntities.decode(text)
    return PlainText.tagCount(source, limit: 3) == 3 ? source : nil
  }

  /// RFC 4287 §3.1.1.3: the one `div` around XHTML is no part of it.
  private var withoutWrapper: [UInt8] {
    var html = bytes[...]
    while let first = html.first, first <= 0x20 { html.removeFirst() }
    while let last = html.last, last <= 0x20 { html.removeLast() }
    guard childCount == 1, html.starts(with: "<div>".utf8), html.suffix(6).elementsEqual("</div>".utf8) else {
      return bytes
    }
    return Array(html.dropFirst(5).dropLast(6))
  }
}
