/// What the lines of an output file are; each stream is numbered by itself.
package enum OutputStream: String, Sendable {
  case articles
  case feedEvents = "feed_events"

  /// The ledger's counter of the stream's lines.
  var counter: String {
    switch self {
    case .articles: "seq"
    case .feedEvents: "event_seq"
    }
  }
}
