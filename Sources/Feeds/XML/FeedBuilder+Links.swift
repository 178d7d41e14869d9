import Markup
import News

extension FeedBuilder {
  /// The base that counts here.
  var base: BaseURL? { bases.last?.base }

  func resolve(_ reference: String) -> String? { resolver.resolve(reference, within: base) }

  /// `link` of RSS with its text, `link` of Atom with its attributes, and what lies between them.
  mutating func openLink(_ tag: borrowing XMLStartTag, _ namespace: FeedNamespace) -> ElementContext {
    let href = tag.attribute(Term.href.rawValue)
    guard let href, !href.isEmpty else {
      return read(FieldSource(.link, namespace == .core && isRSS ? 7 : 1), as: .plain)
    }
    let rel = Self.relation(tag.attribute(Term.rel.rawValue))
    switch rel {
    case "alternate": offerAlternate(href, type: tag.attribute(Term.type.rawValue), namespace)
    case "enclosure" where entry != nil: add(enclosure: tag)
    case "self" where entry == nil: feed.feedURL.offer(resolve(href), 5)
    case "hub" where entry == nil: feed.hub.offer(resolve(href), 5)
    case "prev-archive" where entry == nil: feed.older.offer(resolve(href), 6)
    case "next" where entry == nil: feed.older.offer(resolve(href), 5)
    case "image" where entry != nil: offerImage(href, 1)
    case "license": offerLicense(resolve(href), 6)
    default: break
    }
    return .empty
  }

  /// RFC 4287 §4.2.7.2: no relation means `alternate`; registered ones may be written as URIs.
  private static func relation(_ rel: String?) -> String {
    guard let rel, rel != "alternate" else { return "alternate" }
    // Nearly all are one word in lower case.
    if !rel.isEmpty, rel.utf8.allSatisfy({ $0 &- UInt8(ascii: "a") < 26 }) { return rel }
    guard let rel = clean(rel)?.lowercased() else { return "alternate" }
    let registry = "http://www.iana.org/assignments/relation/"
    return rel.hasPrefix(registry) ? String(rel.dropFirst(registry.utf8.count)) : rel
  }

  /// Of several alternates the web page is meant, and no `nostr:` or feed of comments.
  private mutating func offerAlternate(_ href: String, type: String?, _ namespace: FeedNamespace) {
    guard let url = resolve(href) else { return }
    let isPage = type == nil || type == "text/html" || type?.contains("html") == true
    let isWeb = Resolver.isWeb(url) || !Resolver.isAbsolute(url)
    let rank: UInt8 = isWeb ? (isPage ? 6 : 4) : 2
    if entry != nil { entry?.offer(link: url, rank) } else { feed.link.offer(url, rank) }
  }

  /// RFC 4946: the licence of an entry, or of all that the feed has.
  mutating func offerLicense(_ url: String?, _ rank: UInt8) {
    guard let url, Resolver.isWeb(url) else { return }
    if entry != nil { entry?.offer(license: url, rank) } else { feed.license.offer(url, rank) }
  }

  mutating func offerImage(_ reference: String?, _ rank: UInt8) {
    if let reference, let url = resolve(reference) { offer(image: url, rank) }
  }

  /// - Parameter url: resolved.
  mutating func offer(image url: String, _ rank: UInt8) {
    guard !Avatar.isOne(url) else { return }
    if entry != nil { entry?.offer(image: url, rank) } else { feed.image.offer(url, rank) }
  }

  /// - Parameter category: its text, blanks not yet collapsed.
  mutating func add(category: [UInt8], _ rank: UInt8) {
    guard let count = entry?.categoryCount, let text = PlainText.collapsed(category) else { return }
    guard count < limits.listItems else { return warn(.listCut(limit: limits.listItems)) }
    entry?.offer(category: text, rank)
  }

  mutating func add(author: Person, _ rank: UInt8) {
    let count = entry?.authorCount ?? feed.authors.count
    guard count < limits.listItems else { return warn(.listCut(limit: limits.listItems)) }
    if entry != nil { entry?.offer(author: author, rank) } else { feed.offer(author: author, rank) }
  }
}
