/// Reads HTML into a tree. It takes whatever comes: there is no HTML that it refuses.
public enum HTMLReader {
  /// Reads a page as it came over the network; `contentType` is the HTTP header's value.
  public static func read(_ bytes: [UInt8], contentType: String? = nil) -> HTMLDocument {
    read(DecodedText.decode(bytes, contentType: contentType, kind: .html))
  }

  /// Reads a page whose encoding is settled.
  public static func read(_ page: DecodedText) -> HTMLDocument {
    var parser = HTMLParser()
    return parser.read(page)
  }

  /// Reads a piece of HTML, such as the content of a feed's entry, as if it stood in an element of an open page (HTML
  /// Standard §13.4, the fragment case). What it holds is in the only child of the root: the tree's `body`.
  public static func readFragment(_ html: String, in context: HTMLTag = .body) -> HTMLDocument {
    var parser = HTMLParser()
    return parser.read(DecodedText(html), context: context)
  }

  /// Room for reading one page after another, for a worker of its own: what one page took, the next one uses again.
  public struct Workspace: ~Copyable {
    private var parser = HTMLParser()

    public init() {}

    public mutating func read(_ bytes: [UInt8], contentType: String? = nil) -> HTMLDocument {
      read(DecodedText.decode(bytes, contentType: contentType, kind: .html))
    }

    public mutating func read(_ page: DecodedText) -> HTMLDocument { parser.read(page) }
  }
}
