import Markup
import News

extension Evidence {
  /// Puts the article that the page is about before others, and lets those go that are certainly about other pages: some
  /// announce the next article, or the most read one, in the same way as their own.
  ///
  /// - Parameter url: the page's address; nothing is let go where it is not known.
  mutating func preferOwnArticle(url: String, addresses: Addresses) {
    guard !articles.isEmpty else { return }
    if articles.count == 1, names(articles[0], url) { return }
    let own = [url, addresses.resolve(canonical ?? metaAddress("og:url")) ?? ""].filter { !$0.isEmpty }.map(
      Evidence.place(of:))
    guard !own.isEmpty else { return }
    lazy var titles = ([meta("og:title"), documentTitle].compactMap { $0 } + headings.prefix(4).map(\.text))
      .map {
        skeleton($0.bytes)
      }
    let ranked = articles.map { article -> (article: JSONValue, rank: Int) in
      let places = ["url", "mainEntityOfPage", "@id"].compactMap { key in
        LinkedData.address(article[key]).flatMap { addresses.resolve($0) }.map(Evidence.place(of:))
      }
      if places.contains(where: own.contains) { return (article, 2) }
      if places.isEmpty { return (article, 1) }
      guard let headline = LinkedData.string(article["headline"]), !titles.isEmpty else {
        return (article, 1)
      }
      let letters = skeleton(headline.bytes)
      let isTitle = titles.contains {
        $0.starts(with: letters.prefix(24)) || letters[...].holds($0.prefix(24))
      }
      return (article, isTitle ? 1 : 0)
    }
    let kept = ranked.filter { $0.rank > 0 }
    objects += ranked.filter { $0.rank == 0 }.map(\.article)
    articles = kept.filter { $0.rank == 2 }.map(\.article) + kept.filter { $0.rank == 1 }.map(\.article)
  }

  /// Whether an article names the page letter for letter, as nearly all do that name any.
  private func names(_ article: JSONValue, _ url: String) -> Bool {
    ["mainEntityOfPage", "url", "@id"].contains { key in
      guard let value = article[key] else { return false }
      guard let place = value.string ?? value["@id"]?.string else { return false }
      return !place.isEmpty && (place == url || place == canonical)
    } || ["mainEntityOfPage", "url", "@id"].allSatisfy { article[$0] == nil }
  }

  /// An address without scheme, `www.`, query, fragment and final slash.
  private static func place(of url: String) -> String {
    var rest = url.utf8[...]
    if let colon = rest.firstIndex(of: 0x3A), rest[colon...].starts(with: "://".utf8) {
      rest = rest[colon...].dropFirst(3)
    }
    if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
    rest = rest.prefix { $0 != 0x3F && $0 != 0x23 }
    while rest.last == 0x2F { rest = rest.dropLast() }
    return String(Substring(rest)).lowercased()
  }
}

extension Bytes {
  /// Whether some bytes stand in a text.
  fileprivate func holds(_ bytes: Bytes) -> Bool { !bytes.isEmpty && bytes.isFound(in: self) }
}
