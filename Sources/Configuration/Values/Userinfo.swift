import News

/// The user and the password of an address (RFC 3986 §3.2.1), percent-decoded, and the address without them.
///
/// - Returns: nil for an address that has none.
func userinfo(of url: String) -> (user: String, password: String, address: String)? {
  guard url.utf8.contains(UInt8(ascii: "@")), let slashes = url.firstRange(of: "://") else { return nil }
  let authority = url[slashes.upperBound...].prefix { !"/?#\\".contains($0) }
  guard let at = authority.lastIndex(of: "@") else { return nil }
  let colon = authority[..<at].firstIndex(of: ":")
  let password = colon.map { authority[authority.index(after: $0)..<at] } ?? ""
  return (
    percentDecoded(authority[..<(colon ?? at)]), percentDecoded(password),
    String(url[..<slashes.upperBound] + url[url.index(after: at)...])
  )
}

extension ConfiguredFeed {
  /// Makes basic authentication of what stands before the `@`: no part of the address is secret from here on, and it can
  /// be logged, shown and published.
  mutating func takeUserFromAddress() throws(ValueError) {
    guard let found = userinfo(of: subscription.url) else { return }
    subscription.url = found.address
    if found.user.isEmpty && found.password.isEmpty { return }
    guard secrets.user == nil else {
      throw ValueError("feed address \(quoted(found.address)) has a user in it, and basic: beside it")
    }
    guard !found.user.contains(":") else {
      throw ValueError("feed address \(quoted(found.address)) has a user with a colon in it")
    }
    secrets.user = found.user
    secrets.password = SecretSource(place: .written(found.password), position: origin)
  }
}
