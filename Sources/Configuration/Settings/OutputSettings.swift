/// `output`: where lines go, and how they look.
package struct OutputSettings: Sendable, Hashable {
  /// Holds the ledger: what has been seen, and what is still to be written.
  package var stateDirectory = "/var/lib/winnow"
  /// Holds `articles.ndjson`, which people tail.
  package var directory = "/var/lib/winnow/out"
  /// A longer line is shortened, and says so in `truncated`.
  package var maxLineBytes = 1 << 20
  /// Whether a line carries the text in typed blocks as well.
  package var blocks = false
  /// Whether it carries the text as Markdown as well.
  package var markdown = false
  /// Whether it carries the text as HTML as well.
  package var html = false
}
