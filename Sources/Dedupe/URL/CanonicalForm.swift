public import News

/// The key under which the same article is found again, whatever its URL carries besides.
///
/// What is not known to be noise stays: two keys for one article cost a repetition, one key for two articles loses
/// one of them. After RFC 3986 §6 (percent-encoding, empty paths) and the usage of publishers (the rest).
public func canonicalURL(of url: WebURL) -> CanonicalURL {
  CanonicalURL(text: canonicalText(of: originalOfAMPCache(url) ?? url))
}

private func canonicalText(of url: WebURL) -> String {
  guard url.isHTTP, let host = url.host else { return url.description }
  let address = canonicalHost(host) + (url.port.map { ":\($0)" } ?? "")
  let query = canonicalQuery(url.query ?? "", host: canonicalHost(host))
  var text = "//" + address + canonicalPath(url.path)
  if !query.isEmpty { text += "?" + query }
  if let route = url.fragment, isRoute(route) { text += "#" + percentNormalised(route) }
  return text
}

/// `#!/2024/news` and `#/2024/news` choose the page; any other fragment is a place on it.
func isRoute(_ fragment: String) -> Bool {
  fragment.utf8.starts(with: "!".utf8) || fragment.utf8.starts(with: "/".utf8)
}

/// Unreserved characters as themselves, all other escapes in capitals (RFC 3986 §6.2.2). `%2F` stays.
func percentNormalised(_ text: String) -> String {
  let bytes = Array(text.utf8)
  guard bytes.contains(UInt8(ascii: "%")) else { return text }
  var normal: [UInt8] = []
  var at = 0
  while at < bytes.count {
    if let value = escapedByte(bytes, at: at) {
      normal += isUnreserved(value) ? [value] : [bytes[at]] + bytes[(at + 1)...(at + 2)].map(uppercased)
      at += 3
    } else {
      normal.append(bytes[at])
      at += 1
    }
  }
  return String(decoding: normal, as: UTF8.self)
}

private func escapedByte(_ bytes: [UInt8], at index: Int) -> UInt8? {
  guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count else { return nil }
  guard let high = nibble(bytes[index + 1]), let low = nibble(bytes[index + 2]) else { return nil }
  return high << 4 | low
}

private func nibble(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}

private func uppercased(_ byte: UInt8) -> UInt8 { byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte }

/// RFC 3986 §2.3.
private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
  default: false
  }
}
