import ASCII

/// The options of a feed that say who we are, and how each is read.
let secretOptions: [String: @Sendable (YAMLNode, inout ConfiguredFeed) throws(ValueError) -> Void] = [
  "basic": { (value, feed) throws(ValueError) in
    guard case .map(let pairs, _) = value else {
      throw .wants("a user and a password_file", not: value.shown)
    }
    for pair in pairs {
      switch pair.key {
      case "user": feed.secrets.user = try user(pair.value)
      case "password_file": feed.secrets.password = try secretFile(pair.value)
      case "password":
        throw ValueError("wants the password in a file of its own: password_file: /absolute/path")
      default:
        let known = nearest(to: pair.key, among: ["password_file", "user"]) ?? ""
        throw ValueError("has no key \(quoted(pair.key)); the nearest known key is \(known)")
      }
    }
    guard feed.secrets.user != nil, feed.secrets.password != nil else {
      throw .wants("both a user and a password_file", not: value.shown)
    }
  },
  "bearer_file": { (value, feed) throws(ValueError) in feed.secrets.bearer = try secretFile(value) },
  "headers": { (value, feed) throws(ValueError) in
    guard case .map(let pairs, _) = value, !pairs.isEmpty else {
      throw .wants("names and values", not: value.shown)
    }
    for pair in pairs {
      try checkHeaderName(pair.key)
      feed.secrets.headers.append(.init(name: pair.key, value: try headerValue(pair.value)))
    }
  },
]

/// Headers that Fetching sets, or that are about the connection and not about the feed.
private let ownHeaders: Set<String> = [
  "a-im", "accept", "accept-encoding", "connection", "content-length", "content-type", "expect", "host",
  "if-match", "if-modified-since", "if-none-match", "if-range", "if-unmodified-since", "keep-alive",
  "proxy-authorization", "proxy-connection", "range", "referer", "te", "trailer", "transfer-encoding",
  "upgrade",
  "user-agent", "via",
]

private func checkHeaderName(_ name: String) throws(ValueError) {
  let isToken =
    !name.isEmpty
    && name.utf8.allSatisfy { isASCIILetter($0) || isDigit($0) || "!#$%&'*+-.^_`|~".utf8.contains($0) }
  guard isToken else { throw ValueError("has a name \(quoted(name)) that no header can have") }
  if ownHeaders.contains(name.lowercased()) { throw ValueError("names \(name), which winnow sets itself") }
}

private func headerValue(_ value: YAMLNode) throws(ValueError) -> SecretSource {
  guard case .scalar(let written) = value, !written.isNull else {
    return try secretPlace(value, wanted: "a value, {file: /absolute/path} or {credential: name}")
  }
  guard isSecret(written.text) else {
    throw ValueError("has a value with a character that no header can have")
  }
  return SecretSource(place: .written(written.text), position: written.position)
}

private func user(_ value: YAMLNode) throws(ValueError) -> String {
  guard case .scalar(let written) = value, !written.isNull else { throw .wants("a user", not: value.shown) }
  // A colon would end the user's name (RFC 7617 §2).
  guard !written.text.contains(":"), written.text.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) else {
    throw ValueError("has a user with a character that no user can have")
  }
  return written.text
}

/// An absolute path, or a credential of systemd.
private func secretFile(_ value: YAMLNode) throws(ValueError) -> SecretSource {
  guard case .scalar(let written) = value, !written.isNull else {
    return try secretPlace(value, wanted: "an absolute path or {credential: name}")
  }
  return SecretSource(
    place: .file(try ValueParser<String>.directory.read(written)), position: written.position)
}

private func secretPlace(_ value: YAMLNode, wanted: String) throws(ValueError) -> SecretSource {
  guard case .map(let pairs, let position) = value, pairs.count == 1,
    case .scalar(let written) = pairs[0].value
  else { throw .wants(wanted, not: value.shown) }
  switch pairs[0].key {
  case "file":
    return SecretSource(place: .file(try ValueParser<String>.directory.read(written)), position: position)
  case "credential":
    let isName =
      !written.text.isEmpty && !written.text.hasPrefix(".") && !written.text.utf8.contains(UInt8(ascii: "/"))
    guard isName else { throw .wants("the name of a credential", not: written.shown) }
    return SecretSource(place: .credential(written.text), position: position)
  default: throw .wants(wanted, not: quoted(pairs[0].key))
  }
}

/// Printable characters of ASCII, and blanks: what may stand in a header (RFC 9110 §5.5).
func isSecret(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x09 }
}
