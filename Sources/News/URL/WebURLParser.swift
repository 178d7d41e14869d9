import ASCII

// The basic URL parser (WHATWG URL §4.4), as one function for each kind of URL instead of a state machine.

/// Without surrounding blanks and controls, and without tabs and line ends anywhere.
func trimmedURL(_ text: String.UTF8View) -> [UInt8] {
  let written = Array(text)
  guard written.contains(where: { $0 <= space }) else { return written }
  var bytes = Array(written.drop { $0 <= space })
  while let last = bytes.last, last <= space { bytes.removeLast() }
  bytes.removeAll { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  return bytes
}

/// A URL with a scheme, or a reference to be resolved against `base`.
func resolvedURL(_ bytes: ArraySlice<UInt8>, base: WebURL?) -> WebURL? {
  guard let (scheme, rest) = splitScheme(bytes) else {
    return base.flatMap { resolvedReference(bytes, base: $0) }
  }
  let url = WebURL(scheme: scheme)
  if scheme == "file" { return url.readingFile(rest, base: base?.isFile == true ? base : nil) }
  let hasAuthority = rest.starts(with: [slash, slash])
  if isSpecial(scheme) {
    // "http:page" next to an http base is a reference, for historical reasons.
    if let base, base.scheme == scheme, !hasAuthority { return resolvedReference(rest, base: base) }
    return url.readingAuthority(rest.drop(while: isAnySlash))
  }
  if hasAuthority { return url.readingAuthority(rest.dropFirst(2)) }
  return rest.first == slash ? url.readingPath(rest) : url.readingOpaquePath(rest)
}

/// `scheme:` at the beginning; nil where there is none.
private func splitScheme(_ bytes: ArraySlice<UInt8>) -> (scheme: String, rest: ArraySlice<UInt8>)? {
  guard let first = bytes.first, isASCIILetter(first),
    let end = bytes.firstIndex(where: { !isSchemeByte($0) }),
    bytes[end] == colon
  else { return nil }
  return (String(decoding: bytes[..<end].map(asciiLowercase), as: UTF8.self), bytes[(end + 1)...])
}

private func resolvedReference(_ bytes: ArraySlice<UInt8>, base: WebURL) -> WebURL? {
  if base.hasOpaquePath { return bytes.first == numberSign ? base.readingTail(bytes) : nil }
  if base.isFile { return WebURL(scheme: base.scheme).readingFile(bytes, base: base) }
  guard let first = bytes.first, first != question, first != numberSign else {
    return base.readingTail(bytes)
  }
  let special = isSpecial(base.scheme)
  guard isSlash(first, special: special) else {
    return base.readingPath(bytes, onto: parentFolder(of: base.path, isFile: false))
  }
  guard let second = bytes.dropFirst().first, isSlash(second, special: special) else {
    return base.readingPath(bytes)
  }
  let rest = bytes.dropFirst(2)
  return WebURL(scheme: base.scheme).readingAuthority(special ? rest.drop(while: isAnySlash) : rest)
}

extension WebURL {
  /// `user:password@host:port` and all that follows.
  fileprivate func readingAuthority(_ bytes: ArraySlice<UInt8>) -> WebURL? {
    let special = isSpecial(scheme)
    let end =
      bytes.firstIndex { isSlash($0, special: special) || $0 == question || $0 == numberSign }
      ?? bytes.endIndex
    let authority = bytes[..<end]
    var url = self
    var hostAndPort = authority
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
      url.readCredentials(authority[..<at])
      hostAndPort = authority[(at + 1)...]
      if hostAndPort.isEmpty { return nil }
    }
    guard url.readHostAndPort(hostAndPort) else { return nil }
    return url.readingPath(bytes[end...])
  }

  private mutating func readCredentials(_ bytes: ArraySlice<UInt8>) {
    let end = bytes.firstIndex(of: colon) ?? bytes.endIndex
    let name = percentEncoded(bytes[..<end], .userinfo)
    let secret = percentEncoded(bytes[end...].dropFirst(), .userinfo)
    username = name.isEmpty ? nil : name
    password = secret.isEmpty ? nil : secret
  }

  private mutating func readHostAndPort(_ bytes: ArraySlice<UInt8>) -> Bool {
    let bracket = bytes.lastIndex(of: UInt8(ascii: "]")) ?? bytes.startIndex
    let end = bytes[bracket...].firstIndex(of: colon) ?? bytes.endIndex
    let name = bytes[..<end]
    if name.isEmpty {
      // "foo:///path" has an empty host; "foo://:80" and "http://" are nothing.
      guard !isSpecial(scheme), end == bytes.endIndex else { return false }
      host = ""
      return true
    }
    guard let parsed = parsedHost(name, special: isSpecial(scheme)) else { return false }
    host = parsed
    return readPort(bytes[end...].dropFirst())
  }

  private mutating func readPort(_ digits: ArraySlice<UInt8>) -> Bool {
    var number = 0
    for digit in digits {
      guard isDigit(digit) else { return false }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
      if number > 65_535 { return false }
    }
    port = digits.isEmpty || number == defaultPort(of: scheme) ? nil : number
    return true
  }
}
