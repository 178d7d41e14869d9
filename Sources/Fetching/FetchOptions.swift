import News

/// Limits and delays of all requests. The defaults are polite: see `Manners` in the documentation before lowering them.
package struct FetchOptions: Sendable, Hashable {
  /// Whether requests to loopback, private and other special addresses are allowed.
  package var allowPrivate = false
  /// Between the end of one reply and the next request to the same host.
  package var hostDelay: Duration = .seconds(1)
  /// Between the end of one article page and the request for the next from the same host.
  package var pageDelay: Duration = .seconds(5)
  /// Other pauses of single hosts and those below them.
  package var hosts: [String: HostPauses] = [:]
  package var connectTimeout: Duration = .seconds(10)
  /// For one fetch with all its redirects, but without the wait for the host's permit.
  package var deadline: Duration = .seconds(60)
  /// After unpacking, in bytes.
  package var maxFeedBytes = 32 << 20
  /// After unpacking, in bytes.
  package var maxPageBytes = 10_000_000 - 1
  package var maxRedirects = 5
  /// What all bodies that are still arriving may hold together, in bytes.
  package var maxArrivingBytes = 256 << 20
  /// Requests in flight at the same time, over all hosts.
  package var maxInFlight = 64
  /// Files and sockets that the process may have open, of which requests take a part.
  package var descriptors = 1_024
  /// Whom requests go through.
  package var proxies = Proxies()
  /// Addresses of host names, used instead of the resolver's, like entries of `/etc/hosts`.
  package var pinnedAddresses: [String: String] = [:]

  package init() {}

  /// A URL or an e-mail address for webmasters, part of the User-Agent.
  package var contact: String?

  /// Names winnow and the operator's contact; the same for every request, and never a browser's.
  var userAgent: String {
    "winnow/\(Release.version)" + (contact.map { " (+\($0))" } ?? "")
  }

  /// Requests that may be in flight at the same time, by what descriptors there are.
  package var requestsInFlight: Int {
    DescriptorBudget(descriptors: descriptors, wanted: maxInFlight).inFlight
  }

  /// Between two requests to a host.
  package func hostDelay(of host: String) -> Duration { pauses(of: host)?.host ?? hostDelay }

  /// Between two article pages of a host.
  package func pageDelay(of host: String) -> Duration { pauses(of: host)?.page ?? pageDelay }

  private func pauses(of host: String) -> HostPauses? {
    guard !hosts.isEmpty else { return nil }
    var name = host[...]
    while true {
      if let pauses = hosts[String(name)] { return pauses }
      guard let dot = name.firstIndex(of: ".") else { return nil }
      name = name[name.index(after: dot)...]
    }
  }

  func maxBytes(for resource: FetchRequest.Resource) -> Int {
    switch resource {
    case .feed: maxFeedBytes
    case .page: maxPageBytes
    case .robots: RobotsRules.sizeLimit
    }
  }
}

/// The pauses of one host, where they differ from everybody's.
package struct HostPauses: Sendable, Hashable {
  package var host: Duration?
  package var page: Duration?

  package init(host: Duration? = nil, page: Duration? = nil) {
    self.host = host
    self.page = page
  }
}
