/// One piece of an article's body, in reading order.
public struct Block: Sendable, Hashable {
  /// What the block is, as its element says.
  public var kind: BlockKind
  /// Its text without markup; lines are separated as ``BlockKind`` says.
  public var text: String
  /// The links in the text, in its order, none within another. Empty unless they were asked for.
  public var links: [Link]

  /// A block of one kind; the links are those of `text`, in its order.
  public init(_ kind: BlockKind, _ text: String, links: [Link] = []) {
    self.kind = kind
    self.text = text
    self.links = links
  }
}

/// What a block of an article is.
public enum BlockKind: Sendable, Hashable {
  /// Level 1 to 6.
  case heading(level: Int)
  /// Running text, without line breaks.
  case paragraph
  /// A quotation that is set apart (`blockquote`).
  case quote
  /// One item a line.
  case list
  /// Preformatted text (`pre`), its white space as it was.
  case code
  /// One row a line, cells separated by a tab.
  case table
}

/// A link in a text.
public struct Link: Sendable, Hashable {
  /// Where its text stands, in bytes of UTF-8.
  public var range: Range<Int>
  /// Absolute, `http` or `https`.
  public var url: String

  /// A link from `range`, in bytes of the text's UTF-8, to an absolute address.
  public init(_ range: Range<Int>, url: String) {
    self.range = range
    self.url = url
  }
}

extension BlockKind {
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
