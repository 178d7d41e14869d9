private import FoundationEssentials

extension FeedEvent {
  /// Reads a line of `feed-events.ndjson`.
  ///
  /// - Returns: the event and its number; nil for what is no such line.
  package static func read(_ line: [UInt8]) -> (seq: Int64, event: FeedEvent)? {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let written = try? decoder.decode(Written.self, from: Data(line)),
      let kind = Kind(rawValue: written.event), let at = DateReader.timestamp(written.emittedAt)
    else { return nil }
    var event = FeedEvent(
      kind, at: at, feedURL: written.feedUrl, feedID: written.feedId, feedTitle: written.feedTitle,
      message: written.message)
    event.status = written.httpStatus
    event.said = written.said
    event.movedTo = written.movedTo
    event.nextPollAt = written.nextPollAt.flatMap { DateReader.timestamp($0) }
    return (written.seq, event)
  }
}

/// The line as it is written.
private struct Written: Decodable {
  var event: String
  var seq: Int64
  var emittedAt: String
  var feedUrl: String
  var feedId: String
  var feedTitle: String?
  var message: String
  var httpStatus: Int?
  var said: String?
  var movedTo: String?
  var nextPollAt: String?
}
