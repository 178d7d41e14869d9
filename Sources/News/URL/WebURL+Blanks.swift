import ASCII

extension WebURL {
  /// A reference as browsers read it (WHATWG URL §4.4): blanks around it, tabs and line breaks go, and a space inside is `%20`.
  /// Feeds and people who paste addresses write all of them.
  public static func withoutBlanks(_ reference: String) -> String {
    guard hasBlank(reference.utf8.span) else { return reference }
    var bytes = Array(reference.utf8)
    while let last = bytes.last, last <= .space { bytes.removeLast() }
    var encoded: [UInt8] = []
    for byte in bytes.drop(while: { $0 <= .space }) {
      switch byte {
      case .tab, .lineFeed, .carriageReturn: break
      case .space: encoded += "%20".utf8
      default: encoded.append(byte)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// Nearly no address has one, and each reference of a feed is looked at.
  private static func hasBlank(_ bytes: Span<UInt8>) -> Bool {
    VectorScan.blank(bytes, from: 0) < bytes.count
  }
}
