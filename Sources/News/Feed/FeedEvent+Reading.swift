private import FoundationEssentials

extension FeedEvent {
  /// Reads a line of `feed-events.ndjson`.
  ///
  /// - Returns: the event and its number; nil for what is no such line.
  package static func read(_ line: [UInt8]) -> (seq: Int64, event: FeedEvent)? {
    guard let written = try? JSONDecoder().decode(Written.self, from: Data(line)),
      let kind = Kind(rawValue: written.event), let at = DateReader.timestamp(written.emitted_at)
    else { return nil }
    var event = FeedEvent(
      kind, at: at, feedURL: written.feed_url, feedID: written.feed_id, feedTitle: written.feed_title,
      message: written.message)
    event.status = written.http_status
    event.said = written.said
    event.movedTo = written.moved_to
    event.nextPollAt = written.next_poll_at.flatMap { DateReader.timestamp($0) }
    return (written.seq, event)
  }
}

/// The line as it is written.
private struct Written: Decodable {
  var event: String
  var seq: Int64
  var emitted_at: String
  var feed_url: String
  var feed_id: String
  var feed_title: String?
  var message: String
  var http_status: Int?
  var said: String?
  var moved_to: String?
  var next_poll_at: String?
}
