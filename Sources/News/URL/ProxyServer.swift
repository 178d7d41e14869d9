import FoundationEssentials

/// An HTTP proxy, as `http://user:password@host:port` names it.
package struct ProxyServer: Sendable, Hashable {
  /// Without the brackets of an IPv6 address.
  package let host: String
  package let port: Int
  /// What `Proxy-Authorization` says (RFC 7617); nil without a user.
  package let authorization: String?

  /// Reads `http://host:port`; the scheme may be missing, as people write it into their environment.
  ///
  /// - Returns: nil for what names no HTTP proxy, such as one of SOCKS, or one that is itself spoken to over TLS.
  package init?(_ text: String) {
    guard let url = WebURL(text.contains("://") ? text : "http://" + text), url.scheme == "http",
      let host = url.host, !host.isEmpty, let port = url.effectivePort, url.path == "/", url.query == nil
    else { return nil }
    self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    self.port = port
    let isNamed = url.username != nil || url.password != nil
    let words = [url.username ?? "", url.password ?? ""].map { percentDecoded($0) }
    authorization = isNamed ? "Basic " + Data(words.joined(separator: ":").utf8).base64EncodedString() : nil
  }
}

extension ProxyServer: CustomStringConvertible, CustomReflectable {
  /// Without the password.
  package var description: String { "http://\(host.contains(":") ? "[\(host)]" : host):\(port)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
