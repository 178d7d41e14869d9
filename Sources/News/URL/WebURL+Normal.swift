extension WebURL {
  /// Whether a text is certainly an `http` or `https` URL as `description` would write it, so that it need not be read.
  ///
  /// Nearly all addresses of pictures and articles are. False says nothing: ports, user names, numeric or encoded
  /// hosts, dot segments, fragments and whatever would be encoded are left to the reader.
  package static func isNormalHTTP(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard bytes.count <= lengthLimit, var index = endOfHost(bytes) else { return false }
    var isPath = true
    while index < bytes.count {
      let byte = bytes[index]
      guard isNormal(byte) else { return false }
      if byte == UInt8(ascii: "?") { isPath = false }
      // A dot segment, plain or encoded, begins so.
      if isPath, byte == slash, index + 1 < bytes.count {
        let next = bytes[index + 1]
        if next == UInt8(ascii: ".") || next == UInt8(ascii: "%") { return false }
      }
      index += 1
    }
    return true
  }

  /// Where the path begins, after labels in lower case of which the last is all letters.
  private static func endOfHost(_ bytes: Span<UInt8>) -> Int? {
    guard let start = endOfScheme(bytes) else { return nil }
    var label = start
    var hasOnlyLetters = true
    for index in start..<min(bytes.count, start + 254) {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasOnlyLetters = false
      case UInt8(ascii: "-"):
        if index == label || bytes[index - 1] == byte { return nil }
        hasOnlyLetters = false
      case UInt8(ascii: "."):
        guard index > label, index - label < 64 else { return nil }
        label = index + 1
        hasOnlyLetters = true
      case slash: return index > label && index - label < 64 && hasOnlyLetters ? index : nil
      default: return nil
      }
    }
    return nil
  }

  private static func endOfScheme(_ bytes: Span<UInt8>) -> Int? {
    var index = 0
    for byte in "http".utf8 {
      guard index < bytes.count, bytes[index] == byte else { return nil }
      index += 1
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "s") { index += 1 }
    for byte in "://".utf8 {
      guard index < bytes.count, bytes[index] == byte else { return nil }
      index += 1
    }
    return index
  }

  /// Bytes of paths and queries that are neither encoded nor decoded.
  private static func isNormal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-")...UInt8(ascii: ":"),
      UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "@"),
      UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"):
      true
    default: false
    }
  }
}
