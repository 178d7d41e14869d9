/// What the last pages of one host said, so that what they all say is known for the site's own words.
///
/// A value: whoever extracts keeps one for each host, hands it in, and lets it remember what came out.
public struct SiteMemory: Sendable, Hashable {
  /// What the paragraphs of one page say, as hashes: two pages say the same where their hashes are equal.
  public struct PageHashes: Sendable, Hashable {
    let url: UInt64
    let hashes: [UInt64]
  }

  private var pages: [PageHashes] = []

  /// Pages that are remembered, and passages of each: 8 × 200 hashes are 13 kB, and the daemon keeps 512 hosts.
  static let pageLimit = 8
  static let passageLimit = 200

  /// A memory of no page.
  public init() {}

  /// Remembers a page instead of the oldest one, or instead of what it said before.
  public mutating func remember(_ page: PageHashes) {
    pages.removeAll { $0.url == page.url }
    if pages.count >= SiteMemory.pageLimit { pages.removeFirst() }
    pages.append(page)
  }

  /// What at least two pages besides one say.
  func template(besides url: UInt64) -> HashSet {
    var once = HashSet()
    var twice = HashSet()
    for page in pages where page.url != url {
      for hash in page.hashes where !once.insert(hash) { twice.insert(hash) }
    }
    return twice
  }
}

extension SiteMemory.PageHashes {
  /// What a page says in its body: paragraphs that are kept, or would be, if other pages did not say the same.
  init(_ body: Body, url: String) {
    self.url = Fingerprint.of(url.utf8)
    var seen = HashSet()
    for index in body.range {
      let passage = body.passages[index]
      guard passage.verdict == .kept || passage.role == .siteTemplate,
        seen.count < SiteMemory.passageLimit
      else { continue }
      if let hash = BodyRule.templateHash(of: index, in: body) { seen.insert(hash) }
    }
    hashes = seen.all
  }
}
