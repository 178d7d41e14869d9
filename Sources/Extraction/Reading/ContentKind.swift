import News

/// What the bytes of a page are, by what the server says and by how they begin.
enum ContentKind: Equatable {
  case html
  case plainText
  case other(String)

  init(_ page: Page) {
    if let what = ContentKind.signature(of: page.body) ?? ContentKind.data(in: page.body) {
      self = .other(what)
      return
    }
    let type = page.contentType.map { ContentKind.essence(of: $0) } ?? ""
    switch type {
    case "text/plain": self = ContentKind.looksLikeHTML(page.body) ? .html : .plainText
    case "text/html", "application/xhtml+xml", "": self = .html
    case let type where type.hasPrefix("image/") || type.hasPrefix("video/") || type.hasPrefix("audio/"):
      self = ContentKind.looksLikeHTML(page.body) ? .html : .other(type)
    case "application/json", "application/zip", "application/octet-stream":
      self = ContentKind.looksLikeHTML(page.body) ? .html : .other(type)
    default: self = .html
    }
    if case .html = self, ContentKind.isBinary(page.body) { self = .other("binary data") }
  }

  private static func essence(of type: String) -> String {
    cleaned(String(Substring(type.utf8.prefix { $0 != 0x3B }))).lowercased()
  }

  /// Magic numbers of what people link to instead of pages.
  private static func signature(of body: [UInt8]) -> String? {
    signs.first { body.first == $0.0[0] && body.starts(with: $0.0) }?.1
  }

  private static let signs: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF file"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"), (Array("GIF8".utf8), "a GIF image"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"), ([0x1F, 0x8B, 0x08], "gzip data"),
    (Array("OggS".utf8), "an Ogg file"), (Array("ID3".utf8), "an MP3 file"),
    (Array("{\\rtf".utf8), "an RTF file"),
  ]

  /// What is written for machines: a feed, another XML document, JSON.
  private static func data(in body: [UInt8]) -> String? {
    let start = body.prefix(2048).drop { $0 <= 0x20 || $0 >= 0x80 }
    let beginning = folded(start.prefix(16))
    if feedRoots.contains(where: { beginning.starts(with: $0) }) { return "a feed" }
    if beginning.starts(with: "{\"".utf8) || beginning.starts(with: "[{".utf8) { return "JSON" }
    guard beginning.starts(with: "<?xml".utf8) else { return nil }
    let head = folded(start)
    if feedRoots.contains(where: { $0.isFound(in: head[...]) }) { return "a feed" }
    return htmlRoots.contains { $0.isFound(in: head[...]) } || head.count >= 2040 ? nil : "an XML document"
  }

  private static let feedRoots = ["<rss", "<feed", "<rdf:rdf"].map { Array($0.utf8) }
  private static let htmlRoots = ["<html", "<!doctype html"].map { Array($0.utf8) }

  private static func looksLikeHTML(_ body: [UInt8]) -> Bool {
    let head = body.prefix(1024).drop { $0 <= 0x20 || $0 >= 0x80 }
    let plain = folded(head.prefix(64))
    return plain.starts(with: "<!doctype html".utf8) || plain.starts(with: "<html".utf8)
  }

  /// NUL bytes in number, with no sign of UTF-16 or UTF-32.
  private static func isBinary(_ body: [UInt8]) -> Bool {
    let head = body.prefix(4096)
    guard nuls(in: head.span) > 8, !body.starts(with: [0xFF, 0xFE]), !body.starts(with: [0xFE, 0xFF]),
      !body.starts(with: [0, 0, 0xFE, 0xFF])
    else { return false }
    let pairs = zip(head, head.dropFirst()).enumerated().count {
      $0.offset % 2 == 0 && (($0.element.0 == 0) != ($0.element.1 == 0))
    }
    return pairs * 5 < head.count
  }

  private static func nuls(in head: Span<UInt8>) -> Int {
    var nuls = 0
    for index in head.indices { nuls &+= head[index] == 0 ? 1 : 0 }
    return nuls
  }
}
