/// Whether the pages of a feed's articles are fetched.
public enum FullText: String, Sendable, Hashable, CaseIterable {
  /// Unless the feed carries the full text.
  case auto
  /// Whatever the feed carries.
  case always
  /// The feed's own text is all there is.
  case never
}
