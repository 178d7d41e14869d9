import News

/// The way from the URL that was asked for to the one that answers, each step looked at before it is taken.
struct RedirectWalk {
  private(set) var url: WebURL
  private(set) var hops: [Hop] = []
  private var visited: Set<String>
  private let limit: Int

  init(from start: WebURL, limit: Int) {
    url = start
    visited = [start.requestText]
    self.limit = limit
  }

  /// Takes the step that a reply asks for.
  ///
  /// - Throws: for a step in a circle, one too many, and one that leaves the web (`file:` from a server is an attack).
  mutating func follow(_ location: String, status: Int) throws(FetchError) {
    guard hops.count < limit else { throw .tooManyRedirects(limit: limit) }
    guard let next = WebURL(location, base: url) else { throw .badURL(location) }
    guard next.isHTTP else { throw .unsupportedScheme(next.scheme) }
    guard let host = next.host, !host.isEmpty else { throw .noHost(location) }
    guard visited.insert(next.requestText).inserted else { throw .redirectLoop(host: host) }
    hops.append(Hop(status: status, url: url.requestText, location: next.requestText))
    url = next
  }
}
