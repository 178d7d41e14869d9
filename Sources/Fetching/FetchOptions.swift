import News

/// How far we go, and how patiently; the defaults are our manners.
package struct FetchOptions: Sendable, Hashable {
  /// Whether loopback, private and other special addresses may be asked.
  package var allowPrivate = false
  /// Between the end of one reply and the next request to the same host.
  package var hostDelay: Duration = .seconds(1)
  /// Between the end of one article page and the request for the next from the same host.
  package var pageDelay: Duration = .seconds(5)
  package var connectTimeout: Duration = .seconds(10)
  /// For one fetch with all its redirects, but without the wait for the host's turn.
  package var deadline: Duration = .seconds(60)
  /// After unpacking, in bytes.
  package var maxFeedBytes = 32 << 20
  /// After unpacking, in bytes.
  package var maxPageBytes = 10_000_000 - 1
  package var maxRedirects = 5
  /// Requests at the same moment, over all hosts.
  package var maxInFlight = 64
  /// Names with an address of their own choosing instead of the resolver's, like an entry in `/etc/hosts`.
  package var pinnedAddresses: [String: String] = [:]

  package init() {}

  /// Whom a webmaster may turn to, a URL or an e-mail address; stands in the User-Agent.
  package var contact: String?

  /// Says who asks and where to complain; the same for every request, and never a browser's.
  var userAgent: String {
    "winnow/\(Release.version)" + (contact.map { " (+\($0))" } ?? "")
  }

  func maxBytes(for kind: FetchRequest.Kind) -> Int {
    switch kind {
    case .feed: maxFeedBytes
    case .page: maxPageBytes
    }
  }
}
