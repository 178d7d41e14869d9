import Markup
import News

/// Gathers the outlines of OPML.
struct OutlineHandler: XMLHandler {
  private enum Name: UInt16, CaseIterable {
    case opml = 1
    case body, outline, text, title, xmlURL, category
  }

  static let vocabulary = XMLVocabulary(
    namespaces: [], locals: Name.allCases.map { ("\($0)".lowercased(), $0.rawValue) }, roots: ["opml"])

  /// Tags of one feed; nobody was seen to file one in more than a dozen folders.
  private static let tagLimit = 100

  private(set) var foundOPML = false
  private(set) var subscriptions: [Subscription] = []
  private var indices: [String: Int] = [:]
  /// The title of each open outline; nil for a feed.
  private var folders: [String?] = []

  mutating func start(_ tag: borrowing XMLStartTag) {
    switch Name(rawValue: tag.name.local) {
    case .opml: foundOPML = true
    case .outline: open(tag)
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    if Name(rawValue: name.local) == .outline { _ = folders.popLast() }
  }

  mutating func text(_ bytes: Span<UInt8>) {}

  private mutating func open(_ tag: borrowing XMLStartTag) {
    let title = value(tag, .title) ?? value(tag, .text)
    guard let url = value(tag, .xmlURL) else {
      folders.append(title)
      return
    }
    let labels = (value(tag, .category) ?? "").split { $0 == "," || $0 == "/" }
    let tags = folders.compactMap(\.self) + labels.compactMap { PlainText.collapsed(Array($0.utf8)) }
    folders.append(nil)
    let text = value(tag, .text) ?? title
    // An outline must have a text (OPML 2.0); where there is no title, programs put the address there, as ours does.
    add(Subscription(url: url, title: text == url ? nil : text, tags: tags))
  }

  private mutating func add(_ subscription: Subscription) {
    guard let index = indices[subscription.url] else {
      indices[subscription.url] = subscriptions.count
      var single = subscription
      single.tags = unique(subscription.tags)
      subscriptions.append(single)
      return
    }
    // A list may name one feed thousands of times, each time with another tag.
    for tag in subscription.tags.prefix(Self.tagLimit)
    where subscriptions[index].tags.count < Self.tagLimit && !subscriptions[index].tags.contains(tag) {
      subscriptions[index].tags.append(tag)
    }
  }

  private func unique(_ tags: [String]) -> [String] {
    tags.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func value(_ tag: borrowing XMLStartTag, _ name: Name) -> String? {
    tag.attribute(name.rawValue).flatMap { PlainText.collapsed(Array($0.utf8)) }
  }
}
