import ASCII
public import News

/// Writes subscriptions as OPML 2.0. Tags become the `category` attribute, which holds what folders cannot: several.
public struct OPMLWriter: Sendable {
  private let title: String

  /// - Parameter title: of the list, for the programs that show it.
  public init(title: String = "Subscriptions") {
    self.title = title
  }

  /// A document in UTF-8 with one outline for each subscription, in their order.
  public func write(_ subscriptions: [Subscription]) -> [UInt8] {
    var bytes = Array(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head><title>".utf8)
    bytes.append(contentsOf: PlainText.attribute(title))
    bytes.append(contentsOf: "</title></head>\n<body>\n".utf8)
    for subscription in subscriptions { append(subscription, to: &bytes) }
    bytes.append(contentsOf: "</body>\n</opml>\n".utf8)
    return bytes
  }

  private func append(_ subscription: Subscription, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "<outline type=\"rss\"".utf8)
    append("text", subscription.title ?? subscription.url, to: &bytes)
    append("xmlUrl", subscription.url, to: &bytes)
    if !subscription.tags.isEmpty { append("category", subscription.tags.joined(separator: ","), to: &bytes) }
    bytes.append(contentsOf: "/>\n".utf8)
  }

  private func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: " \(name)=\"".utf8)
    bytes.append(contentsOf: PlainText.attribute(value))
    bytes.append(.quotationMark)
  }
}
