/// Why a document could not be read. Only JSON refuses; XML and HTML always give what they can.
public enum MarkupError: Error, Sendable, Hashable {
  /// Not JSON: what is wrong, and at which byte.
  case json(message: String, offset: Int)
}
