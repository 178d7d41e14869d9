import ASCII
import Markup
import News

/// Tells what a body is, by its bytes: the Content-Type of feeds is not to be trusted.
enum Sniffer {
  enum BodySyntax {
    case markup
    case json
  }

  static func syntax(of bytes: [UInt8]) throws(FeedError) -> BodySyntax {
    if let what = foreign(bytes) { throw .notAFeed(what: what) }
    guard let first = bytes.first(where: { !isFiller($0) }) else { throw .empty }
    return first == UInt8(ascii: "{") || first == .openBracket ? .json : .markup
  }

  /// Blanks, NULs and the bytes of byte order marks.
  private static func isFiller(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0xEF || byte == 0xBB || byte == 0xBF || byte == 0xFE || byte == 0xFF
  }

  /// Formats with a magic number.
  private static func foreign(_ bytes: [UInt8]) -> String? {
    let magic: [([UInt8], String)] = [
      ([0x1F, 0x8B], "gzip data"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
      ([0xFF, 0xD8, 0xFF], "a JPEG image"),
      (Array("GIF8".utf8), "a GIF image"), (Array("%PDF".utf8), "a PDF document"),
      ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"), ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard data"),
      ([0x00, 0x00, 0x01, 0x00], "an icon"), (Array("RIFF".utf8), "a media file"),
      (Array("ID3".utf8), "an MP3 file"),
    ]
    return magic.first { bytes.starts(with: $0.0) }?.1
  }

  /// Why text without a feed in it was refused.
  static func refusal(of text: [UInt8], problem: XMLProblem?, root: String?) -> FeedError {
    let page = PageSummary(text)
    if page.isChallenge { return .challengePage(title: page.title) }
    if page.isHTML { return .htmlPage(title: page.title, feeds: page.feeds) }
    if let root { return .notAFeed(what: "XML with the root element \(root.prefix(60))") }
    guard text.contains(.lessThan) else { return .notAFeed(what: "plain text") }
    return .malformed(line: problem?.line ?? 1, message: problem?.message ?? "no element of a feed")
  }
}
