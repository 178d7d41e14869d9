import ASCII
public import News

/// Writes subscriptions as OPML 2.0. Tags become folders, the first outermost, as ``OPMLReader`` reads them.
///
/// The attribute `category` would hold several as well, but cuts them at commas and slashes.
public struct OPMLWriter: Sendable {
  private let title: String

  /// - Parameter title: of the list, for the programs that show it.
  public init(title: String = "Subscriptions") {
    self.title = title
  }

  /// A document in UTF-8 with one outline for each subscription, in their order; neighbours share their folders.
  public func write(_ subscriptions: [Subscription]) -> [UInt8] {
    var bytes = Array(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head><title>".utf8)
    bytes.append(contentsOf: PlainText.attribute(title))
    bytes.append(contentsOf: "</title></head>\n<body>\n".utf8)
    var folders: [String] = []
    for subscription in subscriptions {
      change(&folders, to: subscription.tags, in: &bytes)
      append(subscription, depth: folders.count, to: &bytes)
    }
    change(&folders, to: [], in: &bytes)
    bytes.append(contentsOf: "</body>\n</opml>\n".utf8)
    return bytes
  }

  /// Closes and opens what lies between the folders of one feed and of the next.
  private func change(_ folders: inout [String], to tags: [String], in bytes: inout [UInt8]) {
    let shared = zip(folders, tags).prefix { $0 == $1 }.count
    while folders.count > shared {
      folders.removeLast()
      bytes.append(contentsOf: indentation(folders.count) + "</outline>\n".utf8)
    }
    for tag in tags[shared...] {
      bytes.append(contentsOf: indentation(folders.count) + "<outline".utf8)
      append("text", tag, to: &bytes)
      bytes.append(contentsOf: ">\n".utf8)
      folders.append(tag)
    }
  }

  private func append(_ subscription: Subscription, depth: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: indentation(depth) + "<outline type=\"rss\"".utf8)
    append("text", subscription.title ?? subscription.url, to: &bytes)
    append("xmlUrl", subscription.url, to: &bytes)
    bytes.append(contentsOf: "/>\n".utf8)
  }

  private func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: " \(name)=\"".utf8)
    // XML has no way to write most controls (XML 1.0 §2.2), and makes blanks of the others in an attribute.
    bytes.append(contentsOf: PlainText.attribute(value).map { $0 < 0x20 ? UInt8(ascii: " ") : $0 })
    bytes.append(.quotationMark)
  }

  private func indentation(_ depth: Int) -> [UInt8] { Array(repeating: UInt8(ascii: " "), count: 2 * depth) }
}
