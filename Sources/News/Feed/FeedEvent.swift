/// Something that happened to a feed and that its operator may want to know: one line of `feed-events.ndjson`.
public struct FeedEvent: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, Hashable {
    /// It could not be read, after it could be.
    case error
    /// It can be read again.
    case recovered
    /// It moved for good, and is asked at its new address from now on.
    case moved
    /// Its server says that it is gone for good (410); it is not asked any more.
    case gone
    /// It has nothing new for much longer than its rhythm says.
    case silent
    /// Between two polls there were more entries than a document holds; some may be missing.
    case gap
    /// Its server answered "not modified" while there was something new.
    case stale
  }

  public var kind: Kind
  public var at: Timestamp
  /// As the operator lists it.
  public var feedURL: String
  public var feedID: String
  public var feedTitle: String?
  /// One sentence, for people.
  public var message: String
  /// Of HTTP, where a reply caused it.
  public var status: Int?
  /// The first words of the error page.
  public var said: String?
  /// Where the feed is now.
  public var movedTo: String?
  public var nextPollAt: Timestamp?

  /// An event with what each has.
  public init(
    _ kind: Kind, at: Timestamp, feedURL: String, feedID: String, feedTitle: String?, message: String
  ) {
    self.kind = kind
    self.at = at
    self.feedURL = feedURL
    self.feedID = feedID
    self.feedTitle = feedTitle
    self.message = message
  }

  /// The line with its newline, but for its number.
  package var line: UnnumberedLine {
    UnnumberedLine { json in
      json.field("event", kind.rawValue)
    } after: { json in
      json.field("emitted_at", at)
      json.field("v", ArticleLine.version)
      json.field("feed_url", feedURL)
      json.field("feed_id", feedID)
      json.field("feed_title", feedTitle)
      json.field("message", message)
      json.field("http_status", status)
      json.field("moved_to", movedTo)
      json.field("next_poll_at", nextPollAt)
      json.field("said", said)
    }
  }
}
