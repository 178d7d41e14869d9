/// The kind of element whose children are being read: the state of `FeedBuilder` for each open element.
enum ElementContext {
  /// Before the root, and between `rss` and `channel`.
  case outside
  case feed
  case entry
  /// `image` of RSS: its `url` child counts, or its own text.
  case image
  /// `author` of Atom, `itunes:owner`: `name`, `email` and `uri` children, or its own text.
  case person
  /// An element that only wraps what belongs to the entry: `media:group`, `media:content`, `news:news`.
  case wrapper
  /// An element that never has content: `enclosure`, Atom's `link`, `media:thumbnail`. Where its end is missing, what
  /// follows is nested in it, and is read as the sibling that it was meant to be (met in 52 feeds of one content system).
  case empty
  /// `source` of an Atom entry: another feed's data, of which only the authors are used.
  case source
  case skipHours
  case skipDays
  /// An element whose text is being read.
  case field
  /// Nothing in here counts.
  case ignored
}
