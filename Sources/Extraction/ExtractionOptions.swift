public import Markup
internal import News

/// What an extraction is asked for besides the article.
public struct ExtractionOptions: Sendable, Hashable {
  /// Whether the reasons are kept for each piece of the page. Costs memory; off by default.
  public var explains: Bool
  /// Whether the blocks carry the links of their text, for Markdown and HTML.
  public var links = false
  /// What is known of single sites, by host; it holds for hosts below as well (`example.org` for `www.example.org`).
  public var sites: [String: SiteRules] = [:]
  /// What holds for pages of no such site.
  public var elsewhere = SiteRules()

  /// - Parameter explains: whether the reasons are kept.
  public init(explains: Bool = false) { self.explains = explains }

  /// The article alone, and no site that is known.
  public static let standard = ExtractionOptions()

  /// What is known of a page's site.
  func rules(for url: String) -> SiteRules {
    guard !sites.isEmpty, var host = WebURL(url)?.host else { return elsewhere }
    while true {
      if let rules = sites[host] { return rules }
      guard let dot = host.firstIndex(of: ".") else { return elsewhere }
      host = String(host[host.index(after: dot)...])
    }
  }
}

/// What an operator says about the pages of a site, for the one in a hundred where the rules fail.
public struct SiteRules: Sendable, Hashable {
  /// The elements that hold the body, instead of the one that is found. Where the page has none of them, it is found.
  public var keep: [HTMLSelector] = []
  /// Elements that are passed over with all that is in them.
  public var drop: [HTMLSelector] = []
  /// Where the title is, the names of the authors, the time of publication.
  public var title: HTMLSelector?
  /// Where the names of the authors are, one element each or all in one.
  public var authors: HTMLSelector?
  /// Where the time of publication is: in `datetime`, in `content`, or as text.
  public var published: HTMLSelector?

  /// Rules that name nothing.
  public init() {}

  var isEmpty: Bool { self == SiteRules() }
}
