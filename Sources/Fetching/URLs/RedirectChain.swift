import News

/// The redirects from the requested URL to the one that answers, each checked before it is followed.
struct RedirectChain {
  private(set) var url: WebURL
  private(set) var redirects: [Redirect] = []
  private var visited: Set<String>
  private let limit: Int

  init(from start: WebURL, limit: Int) {
    url = start
    visited = [start.requestText]
    self.limit = limit
  }

  /// Follows the redirect of a reply.
  ///
  /// - Throws: for a redirect in a circle, one too many, and one that leaves HTTP (`file:` from a server is an attack).
  mutating func follow(_ location: String, status: Int) throws(FetchError) {
    guard redirects.count < limit else { throw .tooManyRedirects(limit: limit) }
    guard let next = WebURL(location, base: url) else { throw .badURL(location) }
    guard next.isHTTP else { throw .unsupportedScheme(next.scheme) }
    guard let host = next.host, !host.isEmpty else { throw .noHost(location) }
    guard visited.insert(next.requestText).inserted else { throw .redirectLoop(host: host) }
    redirects.append(Redirect(status: status, url: url.requestText, location: next.requestText))
    url = next
  }
}
