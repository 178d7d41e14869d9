/// A URL as browsers understand it (WHATWG URL Standard, https://url.spec.whatwg.org).
///
/// `http`, `https` and `file` are read in full; any other scheme is kept but not understood further than the
/// standard's generic rules. Texts above 64 KiB are no URLs. Reading is linear in the length of the text.
///
/// One known difference from the standard: names outside ASCII are lower-cased and freed of soft hyphens and
/// zero-width characters instead of being mapped by all of UTS 46 (compatibility characters are refused), are not
/// normalised to NFC, are not held to the rules for joiners and right-to-left scripts, and a label of them has 63
/// characters at most. Labels that begin with `xn--` are taken as they are.
public struct WebURL: Sendable, Hashable {
  /// Lower-case, without the colon.
  public internal(set) var scheme: String
  /// Percent-encoded; absent where empty.
  public internal(set) var username: String?
  /// Percent-encoded; absent where empty.
  public internal(set) var password: String?
  /// Lower-case ASCII: a domain, an IPv4 address in dotted form, or an IPv6 address in brackets. Empty for `file:///`.
  public internal(set) var host: String?
  /// Absent where it is the default of the scheme.
  public internal(set) var port: Int?
  /// Percent-encoded; begins with a slash unless the path is opaque (`mailto:someone@site.example`).
  public internal(set) var path: String
  /// Percent-encoded, without the question mark; empty for `https://site.example/?`.
  public internal(set) var query: String?
  /// Percent-encoded, without the hash sign.
  public internal(set) var fragment: String?

  /// Reads an absolute URL, or resolves a reference against `base`.
  ///
  /// - Returns: nil for what the standard calls a failure (no scheme and no base, a port above 65535, a forbidden
  ///   character in the host, `http` without a host), and for more than 64 KiB.
  public init?(_ text: String, base: WebURL? = nil) {
    guard text.utf8.count <= Self.lengthLimit else { return nil }
    let bytes = trimmedURL(text.utf8)
    guard let url = resolvedURL(bytes[...], base: base), url.length <= Self.lengthLimit else { return nil }
    self = url
  }

  init(scheme: String, path: String = "") {
    self.scheme = scheme
    self.path = path
  }

  /// What `description` takes, but for the marks between the parts.
  private var length: Int {
    let credentials = (username?.utf8.count ?? 0) + (password?.utf8.count ?? 0)
    let tail = (query?.utf8.count ?? 0) + (fragment?.utf8.count ?? 0)
    return scheme.utf8.count + credentials + (host?.utf8.count ?? 0) + path.utf8.count + tail
  }

  /// The longest text that is read, and the longest URL that results, in UTF-8 bytes.
  public static let lengthLimit = 65_536
}

extension WebURL {
  /// Whether the scheme is `http` or `https`.
  public var isHTTP: Bool { scheme == "http" || scheme == "https" }

  /// Whether the scheme is `file`.
  public var isFile: Bool { scheme == "file" }

  /// The port that a connection would use; absent for schemes that have none.
  public var effectivePort: Int? { port ?? defaultPort(of: scheme) }

  /// Scheme, host and port (`https://site.example:8443`), or `null` for schemes without one (`file:`, `data:`). A
  /// `blob:` URL has that of the page which made it.
  public var origin: String {
    if scheme == "blob", let page = WebURL(path), page.isHTTP { return page.origin }
    guard isSpecial(scheme), !isFile, let host else { return "null" }
    return "\(scheme)://\(host)\(port.map { ":\($0)" } ?? "")"
  }

  /// True for `mailto:`, `data:` and the like, whose path is one opaque string.
  public var hasOpaquePath: Bool { host == nil && path.utf8.first != slash }
}

extension WebURL: CustomStringConvertible {
  /// The URL serialised (WHATWG URL §4.5); reading it again gives the same value.
  public var description: String {
    var text = scheme + ":"
    if let host { text += "//" + credentials + host + (port.map { ":\($0)" } ?? "") }
    if host == nil, path.utf8.starts(with: "//".utf8) { text += "/." }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }

  private var credentials: String {
    guard username != nil || password != nil else { return "" }
    return (username ?? "") + (password.map { ":" + $0 } ?? "") + "@"
  }
}
