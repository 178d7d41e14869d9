public import News

/// Why a body could not be read as a feed.
public enum FeedError: Error, Sendable, Hashable {
  /// There is nothing in the body but blanks.
  case empty
  /// A web page; `feeds` are the addresses that it declares with `rel="alternate"`, as written.
  case htmlPage(title: String?, feeds: [String])
  /// A page that wants proof of a human being (Cloudflare and the like) in the place of the feed.
  case challengePage(title: String?)
  /// Something else altogether: `PNG image`, `gzip data`, `JSON without items`.
  case notAFeed(what: String)
  /// A sitemap index whose sitemaps cannot be had.
  case sitemapUnreachable(url: String, reason: String)
  /// XML that breaks before anything of a feed is seen.
  case malformed(line: Int, message: String)
}

extension FeedError {
  /// A challenge or an empty body may be gone at the next poll; all else stays until somebody changes the address.
  public var disposition: Disposition {
    switch self {
    case .challengePage, .empty, .sitemapUnreachable: .retry(after: nil)
    case .htmlPage, .notAFeed, .malformed: .skip
    }
  }

  /// A word for machines.
  public var code: String {
    switch self {
    case .empty: "empty"
    case .htmlPage: "html_page"
    case .challengePage: "challenge_page"
    case .notAFeed: "not_a_feed"
    case .sitemapUnreachable: "sitemap_unreachable"
    case .malformed: "malformed"
    }
  }
}

extension FeedError: CustomStringConvertible {
  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .empty: return "the body is empty; try again later"
    case .htmlPage(let title, let feeds):
      let page = "this is an HTML page\(Self.titled(title)), not a feed"
      return feeds.isEmpty
        ? page + "; look for the address of its feed" : page + "; it links " + feeds.joined(separator: ", ")
    case .challengePage(let title):
      return
        "the server answered with a challenge page\(Self.titled(title)) in place of the feed; ask its operator"
    case .notAFeed(let what): return "this is \(what), not a feed; check the address"
    case .sitemapUnreachable(let url, let reason):
      return "the sitemap \(url) of this index cannot be had: \(reason)"
    case .malformed(let line, let message): return "line \(line): \(message); nothing of a feed was found"
    }
  }

  private static func titled(_ title: String?) -> String { title.map { " titled \"\($0)\"" } ?? "" }
}
