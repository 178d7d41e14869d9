/// Reads HTML into a tree. It takes whatever comes: there is no HTML that it refuses.
public enum HTMLReader {
  /// Reads a page as it came over the network; `contentType` is the HTTP header's value.
  public static func read(_ bytes: [UInt8], contentType: String? = nil) -> Tree {
    read(DecodedText.decode(bytes, contentType: contentType, kind: .html))
  }

  /// Reads a page whose encoding is settled.
  public static func read(_ page: DecodedText) -> Tree {
    HTMLSession.read(HTMLRepair.repaired(page.bytes), page.encoding)
  }

  /// Reads a piece of HTML, such as the content of a feed's entry. What it holds is in the tree's `body`.
  public static func readFragment(_ html: String) -> Tree {
    HTMLSession.read(HTMLRepair.repaired(Array("<html><body>".utf8) + html.utf8), .utf8)
  }
}
