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

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
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
