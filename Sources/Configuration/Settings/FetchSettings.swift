package import News

/// `fetch`: how servers are asked.
package struct FetchSettings: Sendable, Hashable {
  /// A URL or e-mail address that stands in the User-Agent's parentheses, for a webmaster who has a question.
  package var userAgentContact: String?
  /// Whether loopback and private addresses may be asked.
  package var allowPrivate = false
  /// Pause between two requests to one host.
  package var hostDelay: Duration = .seconds(1)
  /// Pause between two article pages of one host.
  package var pageDelay: Duration = .seconds(5)
  /// What one host is asked otherwise; it holds for the host and those below it.
  package var hosts: [String: HostSettings] = [:]
  /// Which requests robots.txt is asked about.
  package var robots = RobotsScope.pages
  /// The longest pause between two pages of one host that its robots.txt may ask for.
  package var maxCrawlDelay: Duration = .seconds(60)
  /// A whole request, redirects included.
  package var timeout: Duration = .seconds(60)
  /// Until a connection stands.
  package var connectTimeout: Duration = .seconds(10)
  /// A feed larger than this is refused, counted after decompression.
  package var maxFeedBytes = 32 << 20
  /// A page larger than this is refused, counted after decompression.
  package var maxPageBytes = 9 << 20
  /// Article pages worked on at once, over all hosts.
  package var concurrency = 64
  /// Whom requests go through.
  package var proxy = ProxyChoice.environment
  /// What comes of it and of the environment.
  package internal(set) var proxies = ProxySettings()
}

/// `fetch.proxy`, as it is written.
package enum ProxyChoice: Sendable, Hashable {
  /// What `http_proxy`, `https_proxy` and `all_proxy` say.
  case environment
  case none
  /// One for everything but the hosts of `no_proxy`.
  case server(ProxyServer)
}

/// The proxies that are used.
package struct ProxySettings: Sendable, Hashable {
  package var http: ProxyServer?
  package var https: ProxyServer?
  /// The entries of `no_proxy`.
  package var exceptions: [String] = []
}
