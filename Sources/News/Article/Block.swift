/// One piece of an article's body, in reading order.
public struct Block: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Level 1 to 6.
    case heading(level: Int)
    case paragraph
    case quote
    /// One item a line.
    case list
    case code
    /// One row a line, cells separated by a tab.
    case table
  }

  public var kind: Kind
  public var text: String
  /// The links in the text, in its order, none within another. Empty unless they were asked for.
  public var links: [Link]

  public init(_ kind: Kind, _ text: String, links: [Link] = []) {
    self.kind = kind
    self.text = text
    self.links = links
  }
}

/// A link in a text.
public struct Link: Sendable, Hashable {
  /// Where its text stands, in bytes of UTF-8.
  public var range: Range<Int>
  /// Absolute, `http` or `https`.
  public var url: String

  public init(_ range: Range<Int>, url: String) {
    self.range = range
    self.url = url
  }
}

extension Block.Kind {
  /// As the published record names it.
  public var name: String {
    switch self {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .quote: "quote"
    case .list: "list"
    case .code: "code"
    case .table: "table"
    }
  }
}
