/// Where in a feed an element stands.
enum Place {
  /// Before the root, and between `rss` and `channel`.
  case outside
  case feed
  case entry
  /// `image` of RSS: its `url` child counts, or its own text.
  case image
  /// `author` of Atom, `itunes:owner`: `name`, `email` and `uri` children, or its own text.
  case person
  /// `media:group` and `media:content`, which only wrap what belongs to the entry.
  case media
  /// `source` of an Atom entry: another feed's data, of which only the authors are used.
  case source
  case skipHours
  case skipDays
  /// An element whose text is being read.
  case field
  /// Nothing in here counts.
  case ignored
}
