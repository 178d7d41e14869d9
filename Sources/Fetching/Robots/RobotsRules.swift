package import News

/// What a robots.txt asks of one crawler (RFC 9309), and what else it says that concerns a collector of articles.
package struct RobotsRules: Sendable, Hashable {
  /// The path of one `Allow` or `Disallow` line.
  struct Rule: Sendable, Hashable {
    let pattern: RobotsPattern
    let isAllow: Bool

    /// The longer path wins; of two that are equally long, the one that allows (§2.2.2).
    static func precedes(_ left: Rule, _ right: Rule) -> Bool {
      let (longer, shorter) = (left.pattern.bytes.count, right.pattern.bytes.count)
      return longer == shorter ? left.isAllow && !right.isAllow : longer > shorter
    }
  }

  /// A line about the use of content, for all paths or for those that begin like `pattern`.
  struct Signal: Sendable, Hashable {
    let pattern: RobotsPattern?
    let value: String
  }

  /// The one that counts first.
  var rules: [Rule] = []
  /// `Content-Signal` lines (contentsignals.org) of the group that holds.
  var contentSignals: [Signal] = []
  /// `Content-Usage` lines (draft-ietf-aipref-attach) of the group that holds.
  var contentUsages: [Signal] = []
  /// The longest `Crawl-delay` of the group that holds.
  package internal(set) var crawlDelay: Duration?
  /// `License` (rslstandard.org), as written.
  package internal(set) var license: String?
  /// Absolute, as written; at most a hundred.
  package internal(set) var sitemaps: [String] = []

  package init() {}

  /// Comparisons of bytes that one question may cost: 35 ms on the machine of the README's numbers. The 22,000 paths that
  /// fill 500 KiB take 0.3 ms of it for the URL of an article.
  private static let budget = 16_000_000

  /// Whether the crawler may fetch a URL.
  package func allows(_ url: WebURL) -> Bool { allows(path: RobotsPath.bytes(of: url)) }

  /// - Parameter path: path and query, as ``RobotsPath`` gives them.
  func allows(path: [UInt8]) -> Bool {
    // The file itself is always allowed (§2.2.2).
    if path.elementsEqual("/robots.txt".utf8) { return true }
    var budget = Self.budget
    for rule in rules {
      // Rules that cost more than any site needs are made to harm; such a site is left alone.
      guard let matches = rule.pattern.matches(path, budget: &budget) else { return false }
      if matches { return rule.isAllow }
    }
    return true
  }

  /// What the file says of rights in the page at a URL: the verdict, the signals, the licence.
  package func rights(of url: WebURL) -> Rights {
    let path = RobotsPath.bytes(of: url)
    var rights = Rights()
    rights.robots = allows(path: path) ? .allowed : .disallowed
    rights.contentSignal = value(of: contentSignals, for: path)
    rights.contentUsage = value(of: contentUsages, for: path)
    rights.license = license.flatMap { WebURL($0, base: url) }.flatMap { $0.isHTTP ? $0.description : nil }
    return rights
  }

  /// The value for the longest path that the URL begins with; of several for all paths, the first.
  private func value(of signals: [Signal], for path: [UInt8]) -> String? {
    var budget = Self.budget
    var best: Signal?
    for signal in signals {
      guard signal.pattern?.matches(path, budget: &budget) ?? true else { continue }
      if best == nil || signal.pattern?.bytes.count ?? 0 > best?.pattern?.bytes.count ?? 0 { best = signal }
    }
    return best?.value
  }

  /// Bytes that this takes in memory, about.
  package var cost: Int {
    let signals = contentSignals + contentUsages
    return rules.reduce(256) { $0 + $1.pattern.bytes.count + 64 }
      + sitemaps.reduce(0) { $0 + $1.utf8.count + 32 }
      + signals.reduce(0) { $0 + $1.value.utf8.count + ($1.pattern?.bytes.count ?? 0) + 96 }
  }
}
