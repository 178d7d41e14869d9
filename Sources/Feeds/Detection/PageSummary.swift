import ASCII
import Markup

/// What a web page says of itself, as far as a message about it needs that. Only the beginning is looked at.
struct PageSummary {
  private(set) var isHTML = false
  private(set) var isChallenge = false
  private(set) var title: String?
  /// `link rel="alternate"` of feed types, as written.
  private(set) var feeds: [String] = []

  init(_ text: [UInt8]) {
    let head = text.cut(at: 200_000)
    var scanner = TagScanner()
    var at = 0
    while let tag = scanner.next(in: head.span, from: at) {
      at = tag.end
      read(tag, in: head)
    }
    isChallenge = isHTML && Self.looksLikeChallenge(title: title, head)
  }

  private mutating func read(_ tag: TagScanner.Tag, in head: [UInt8]) {
    switch tag.name(in: head) {
    case "html", "head", "body": isHTML = true
    case "" where head[tag.start..<tag.end].map(asciiLowercase).starts(with: "<!doctype html".utf8):
      isHTML = true
    case "title" where title == nil && !tag.isEnd:
      let end = head[tag.end...].firstIndex(of: .lessThan) ?? head.endIndex
      title = PlainText.fromHTML(Array(head[tag.end..<end]).cut(at: 300))
    case "link" where feeds.count < 20: addFeed(tag.attributes(in: head), in: head)
    default: break
    }
  }

  private mutating func addFeed(_ attributes: [AttributeScanner.Attribute], in head: [UInt8]) {
    func value(_ name: String) -> String? {
      attributes.first { head[$0.name].map(asciiLowercase).elementsEqual(name.utf8) }.map {
        HTMLEntities.decode(String(decoding: head[$0.value], as: UTF8.self))
      }
    }
    guard value("rel")?.lowercased().contains("alternate") == true, let href = value("href"), !href.isEmpty,
      let type = value("type")?.lowercased(),
      ["rss", "atom", "feed+json"].contains(where: { type.contains($0) })
    else { return }
    feeds.append(href)
  }

  /// Cloudflare, DDoS-Guard, Sucuri, Anubis and Imperva, as met in July 2024 and later.
  private static func looksLikeChallenge(title: String?, _ head: [UInt8]) -> Bool {
    let title = title?.lowercased() ?? ""
    let titles = [
      "just a moment", "attention required", "ddos-guard", "checking your browser",
      "making sure you're not a bot",
      "access denied", "one moment, please", "verify you are human",
    ]
    if titles.contains(where: { title.contains($0) }) { return true }
    let text = String(decoding: head.prefix(20_000), as: UTF8.self)
    return ["cf-challenge", "cdn-cgi/challenge-platform", "sucuri_cloudproxy", "_incapsula_resource"]
      .contains { text.contains($0) }
  }
}
