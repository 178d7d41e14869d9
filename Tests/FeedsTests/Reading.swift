import Feeds
import News

func read(_ text: String, limits: FeedLimits = .standard) throws -> FeedDocument {
  try FeedReader(limits: limits).read(
    Array(text.utf8), url: "https://paper.example/news/feed", contentType: nil)
}

/// A channel with this inside.
func channel(_ inside: String, limits: FeedLimits = .standard) throws -> FeedDocument {
  let namespaces = """
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" \
    xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
    """
  return try read("<rss version=\"2.0\" \(namespaces)><channel>\(inside)</channel></rss>", limits: limits)
}

/// The one item of a channel with this inside.
func item(_ inside: String) throws -> Entry {
  try channel("<item>\(inside)</item>").entries.first ?? Entry()
}

/// A feed of Atom 1.0 with this inside.
func atom(_ inside: String) throws -> FeedDocument {
  try read("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\(inside)</feed>")
}
