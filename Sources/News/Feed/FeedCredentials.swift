import FoundationEssentials

/// Headers that let us read one feed, and the server that may see them.
///
/// A server that a feed redirects to, or whose page it links, is a stranger: it must not learn a password by asking for
/// it. So the headers are given out by URL, and only here is decided who gets them.
package struct FeedCredentials: Sendable, Hashable {
  package struct Header: Sendable, Hashable {
    package let name: String
    package let value: String
  }

  private let url: WebURL
  private var headers: [Header] = []

  /// - Returns: nil where the address is none of HTTP.
  package init?(for address: String) {
    guard let url = WebURL(address), url.isHTTP else { return nil }
    self.url = url
  }

  /// RFC 7617, in UTF-8.
  package mutating func setBasic(user: String, password: String) {
    add("Authorization", "Basic " + Data("\(user):\(password)".utf8).base64EncodedString())
  }

  /// RFC 6750 §2.1.
  package mutating func setBearer(_ token: String) { add("Authorization", "Bearer " + token) }

  package mutating func add(_ name: String, _ value: String) {
    headers.append(Header(name: name, value: value))
  }

  /// What a request carries: nothing, unless it goes to the feed's own server.
  ///
  /// The same host by another port is another server. The one change that is followed is from `http` to `https`, each at
  /// its default port: servers redirect so, and it tells nobody more than before.
  package func headers(for target: WebURL) -> [Header] {
    guard target.host == url.host else { return [] }
    let isSame = target.scheme == url.scheme && target.effectivePort == url.effectivePort
    let isUpgrade = url.scheme == "http" && target.scheme == "https" && url.port == nil && target.port == nil
    return isSame || isUpgrade ? headers : []
  }
}

/// Whatever prints a value that holds credentials must not print them.
extension FeedCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "credentials (\(headers.map(\.name).joined(separator: ", ")))" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
