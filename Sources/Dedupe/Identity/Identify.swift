public import News

/// Tells the entries of one body apart, and from all others.
///
/// 1. A key is never shared by different articles: a link or a guid that does not choose one entry is no key.
/// 2. A link is valid across feeds; a guid and a content only inside their feed.
/// 3. The primary key is the link's, else the guid's, else the content's.
/// 4. In a body of one or two entries a link whose guid is another name may be a page that changes under its address:
///    its key is the link together with the title (see `ChangingPage`).
///
/// - Parameter feedURL: The feed as it is subscribed to.
public func identify(_ entries: [Entry], in feedURL: String, feed: Feed) -> IdentifiedBody {
  let scope = feedScope(feedURL)
  let named = named(entries, own: ownPages(of: feed, at: feedURL))
  var body = IdentifiedBody()
  var taken: Set<IdentityKey> = []
  for (index, entry) in named.enumerated() {
    let page = entries.count <= windowOfChangingPages ? changingPage(of: entry, in: scope) : nil
    let keys = keys(of: entry, in: scope, isChangingPage: page != nil)
    guard let primary = keys.first else {
      body.unidentifiable.append(UnidentifiableEntry(index: index, reason: .empty))
      continue
    }
    guard taken.isDisjoint(with: keys) else {
      body.repeated += 1
      continue
    }
    taken.formUnion(keys)
    body.entries.append(
      EntryIdentity(id: ArticleID(primaryKey: primary), keys: keys, changingPage: page, index: index))
  }
  return body
}

/// One entry with the names that it may be known by.
struct NamedEntry {
  let entry: Entry
  /// Absent where the link is no identity.
  var link: String?
  /// Absent where the guid is no identity.
  var guid: String?
}

private func named(_ entries: [Entry], own: Set<String>) -> [NamedEntry] {
  let links = entries.map(linkName)
  let guids = entries.map(guidName)
  let sharedLinks = sharedNames(links, entries, differingIn: guids)
  let sharedGuids = sharedNames(guids, entries, differingIn: links)
  return entries.indices.map { index in
    var named = NamedEntry(entry: entries[index], link: links[index], guid: guids[index])
    if let link = named.link, own.contains(link) || isHomePage(link) || sharedLinks.contains(link) {
      named.link = nil
    }
    if let guid = named.guid, namesOwnPage(guid, own) || sharedGuids.contains(guid) { named.guid = nil }
    if let guid = named.guid, let link = named.link,
      isPermalink(guid, of: link) || countsRevisions(guid, of: link)
    {
      named.guid = nil
    }
    return named
  }
}

/// The feed's name in keys: it survives a move from http to https.
private func feedScope(_ feedURL: String) -> String {
  WebURL(feedURL).map { canonicalURL(of: $0).text } ?? feedURL
}

/// Feeds of a word, a picture or a verse of the day show one entry, some two; in a longer body a page that changes would
/// be listed more than once.
private let windowOfChangingPages = 2

private func changingPage(of named: NamedEntry, in scope: String) -> ChangingPage? {
  guard let link = named.link, named.guid != nil else { return nil }
  return ChangingPage(
    link: IdentityKey(namespace: "url", link), listing: IdentityKey(namespace: "listing", scope, link))
}

private func keys(of named: NamedEntry, in scope: String, isChangingPage: Bool) -> [IdentityKey] {
  let link = named.link.map { link in
    isChangingPage
      ? IdentityKey(namespace: "url-title", scope, link, named.entry.title ?? beginningOfText(named.entry))
      : IdentityKey(namespace: "url", link)
  }
  let guid = named.guid.map { IdentityKey(namespace: "guid", scope, $0) }
  let known = [link, guid].compactMap { $0 }
  return known.isEmpty ? [contentKey(of: named.entry, in: scope)].compactMap { $0 } : known
}
