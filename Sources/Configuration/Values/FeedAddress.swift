import ASCII

/// Whether a feed can be asked for by this address (RFC 3986, RFC 8089).
///
/// - Throws: what is wrong with it: http and https need a host, `file:` an absolute path, and nothing else is fetched.
func checkAddress(_ url: String) throws(ValueError) {
  guard !url.isEmpty else { throw ValueError("has no URL") }
  guard url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
    throw invalidAddress(url, "has a blank in it")
  }
  // Lists have a hundred thousand addresses, and a search in each costs more than all else; hardly one has an escape.
  let hasEscape = url.utf8.contains(UInt8(ascii: "%"))
  guard !hasEscape || !url.contains("%20http://") && !url.contains("%20https://") else {
    throw invalidAddress(url, "is two addresses; write one a line")
  }
  guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")), isScheme(url[..<colon]) else {
    throw invalidAddress(url, "has no scheme; a feed's address begins with https://, http:// or file:///")
  }
  let rest = url[url.utf8.index(after: colon)...]
  switch url[..<colon].lowercased() {
  case "http", "https": try checkHost(rest, of: url)
  case "file": try checkPath(rest, of: url)
  // "news.example:8080/feed" has the shape of a scheme, too (RFC 3986 §3.1 allows dots).
  case let scheme where scheme.contains("."):
    throw invalidAddress(url, "has no scheme; write https://… or http://…")
  case let scheme:
    throw invalidAddress(url, "has the scheme \(scheme), and only http, https and file are fetched")
  }
}

/// Two spellings of one address are equal in this; the daemon's ledger has a finer notion of its own.
package func addressKey(_ url: String) -> String {
  let bare = Substring((userinfo(of: url)?.address ?? url).utf8.prefix { $0 != UInt8(ascii: "#") })
  guard let start = startOfAuthority(bare) else { return String(bare) }
  let host = Substring(bare[start...].utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") })
  let rest = bare[host.endIndex...]
  return bare[..<start].lowercased() + host.lowercased() + (rest.isEmpty ? "/" : rest)
}

/// Behind the first `://`.
func startOfAuthority(_ url: some StringProtocol) -> String.Index? {
  var rest = url.utf8[...]
  while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
    rest = rest[rest.index(after: colon)...]
    if rest.starts(with: "//".utf8) { return rest.index(rest.startIndex, offsetBy: 2) }
  }
  return nil
}

/// An address for a message: without the password that it may carry.
package func withoutSecrets(_ url: String) -> String {
  guard let slashes = url.firstRange(of: "://") else { return url }
  let authority = url[slashes.upperBound...].prefix { !"/?#\\".contains($0) }
  guard let at = authority.lastIndex(of: "@") else { return url }
  return url[..<slashes.upperBound] + "…@" + url[url.index(after: at)...]
}

private func invalidAddress(_ url: String, _ problem: String) -> ValueError {
  ValueError("feed address \(quoted(withoutSecrets(url))) \(problem)")
}

private func isScheme(_ text: Substring) -> Bool {
  let bytes = text.utf8
  guard let first = bytes.first, isASCIILetter(first) else { return false }
  return bytes.allSatisfy {
    isASCIILetter($0) || isDigit($0) || "+-.".utf8.contains($0)
  }
}

private func checkHost(_ rest: Substring, of url: String) throws(ValueError) {
  guard rest.hasPrefix("//") else { throw invalidAddress(url, "has no host") }
  let authority = rest.dropFirst(2).prefix { !"/?#\\".contains($0) }
  let server = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
  let (host, port) = split(server)
  guard !host.isEmpty else { throw invalidAddress(url, "has no host") }
  guard !host.utf8.contains(UInt8(ascii: "%")) || !host.contains("%20") else {
    throw invalidAddress(url, "has a blank in its host")
  }
  guard let port, !port.isEmpty else { return }
  guard port.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), UInt16(port) != nil
  else {
    throw invalidAddress(url, "has the port \(quoted(String(port))), which no server can have")
  }
}

/// Host and port; an IPv6 address stands in brackets (RFC 3986 §3.2.2).
private func split(_ server: Substring) -> (host: Substring, port: Substring?) {
  if server.first == "[", let end = server.firstIndex(of: "]") {
    let rest = server[server.index(after: end)...]
    return (server[...end].dropFirst().dropLast(), rest.isEmpty ? nil : rest.dropFirst())
  }
  guard let colon = server.lastIndex(of: ":") else { return (server, nil) }
  return (server[..<colon], server[server.index(after: colon)...])
}

private func checkPath(_ rest: Substring, of url: String) throws(ValueError) {
  let path =
    rest.hasPrefix("//localhost/") ? rest.dropFirst(11) : rest.hasPrefix("///") ? rest.dropFirst(2) : rest
  guard path.hasPrefix("/"), !path.hasPrefix("//"), path.utf8.count > 1 else {
    throw invalidAddress(url, "has no absolute path; write file:///srv/feeds/news.xml")
  }
}
