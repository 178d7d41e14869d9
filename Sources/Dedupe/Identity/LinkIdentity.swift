import News

/// The link as a name: its canonical URL, with the anchor where that may choose the entry.
func linkName(of entry: Entry) -> String? {
  guard let link = entry.link, let url = WebURL(link), url.isHTTP || url.isFile else { return nil }
  return linkName(of: url)
}

/// A change log or a live page is one URL, and its entries are anchors on it.
func linkName(of url: WebURL) -> String {
  let canonical = canonicalURL(of: url).text
  guard url.isHTTP, let fragment = url.fragment, isAnchor(fragment) else { return canonical }
  return canonical + "#" + percentNormalised(fragment)
}

/// False for what feeds and networks hang onto links: `#comments`, `#utm_source=rss`, `#xtor=RSS-1`, `#:~:text=`.
private func isAnchor(_ fragment: String) -> Bool {
  if fragment.isEmpty || isRoute(fragment) { return false }
  if fragment.utf8.contains(UInt8(ascii: "=")) { return isAnchorWithValue(fragment) }
  return !["comments", "respond", "disqus_thread", "rss", "feed", "top", "content", "main"].contains(
    fragment.lowercased())
}

private func isAnchorWithValue(_ fragment: String) -> Bool {
  if fragment.hasPrefix(":~:") { return false }
  return !canonicalQuery(fragment, host: "").isEmpty
}

/// Neither path nor query nor route.
func isHomePage(_ name: String) -> Bool {
  guard name.hasPrefix("//") else { return false }
  let address = name.utf8.dropFirst(2)
  return !address.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
}

/// The site and the feed itself: whoever links there means no article.
func ownPages(of feed: Feed, at feedURL: String) -> Set<String> {
  Set([feed.link, feed.feedURL, feedURL].compactMap { $0 }.compactMap { WebURL($0) }.map(linkName))
}
