package import News

/// A subscribed feed, as it is stored. A poll makes the next state of it by a pure function of the daemon.
package struct FeedState: Sendable, Hashable {
  package let rowID: Int64
  /// As the operator lists it.
  package let url: String
  package let feedID: String
  /// The host that is asked, or "" for a file.
  package var host: String
  package var title: String?
  package var validators = Validators()
  /// Whose reply carried the validators: the feed's URL, or where its redirects ended.
  package var validatorsURL: String?
  package var nextDueAt: Timestamp
  /// When the server allows the next poll (Retry-After). It holds even with `--now`.
  package var notBefore: Timestamp?
  package var lastPolledAt: Timestamp?
  /// When the feed was first read; nil before its first success.
  package var firstReadAt: Timestamp?
  /// Polls that failed since the last success.
  package var failures = 0
  package var lastError: String?
  /// Whether its failures were told as an event, so that their end is worth one too.
  package var isTroubleReported = false
  /// What the last error page said, for the operator.
  package var lastErrorBody: String?
  package var cadence = Cadence()
  package var move: ObservedMove?
  /// Where the feed moved for good, once that was seen often enough; asked instead of `url`.
  package var adoptedURL: String?
  /// Since when the feed is gone for good (410) and not polled any more.
  package var goneAt: Timestamp?
  package var audit = ValidatorAudit()
  /// Hashes of the last document's first entries, eight bytes each.
  package var lastEntries: [UInt64] = []

  package init(rowID: Int64, url: String, feedID: String, host: String, nextDueAt: Timestamp) {
    self.rowID = rowID
    self.url = url
    self.feedID = feedID
    self.host = host
    self.nextDueAt = nextDueAt
  }

  /// Whether its entries were ever enlisted, since it was listed; from then on everything that it brings is new.
  package var wasRead: Bool { firstReadAt != nil }

  /// What is requested.
  package var requestURL: String { adoptedURL ?? url }
}

/// What is known of how often a feed changes, and what feed and server ask for. It holds until they say otherwise: a 304
/// has no `ttl`, and often no `Cache-Control`.
package struct Cadence: Sendable, Hashable {
  /// `ttl` or `sy:updatePeriod` of the last document.
  package var askedByFeed: Duration = .zero
  /// `max-age` or `Expires` of the last reply that said any.
  package var askedByServer: Duration = .zero
  /// Bit h: the hour h (UTC) in which the feed asks not to be polled.
  package var skipHours: UInt32 = 0
  /// Bit d: the day d (0 Monday to 6 Sunday, UTC) on which the feed asks not to be polled.
  package var skipDays: UInt32 = 0
  /// The mean time between two new entries; nil until there were enough to tell.
  package var gap: Duration?
  /// When the feed last had something new.
  package var lastNewAt: Timestamp?
  /// Polls in a row that brought nothing new.
  package var unchanged = 0
  /// Bytes of the last body.
  package var bodyBytes = 0
  /// How long the server usually takes until its reply is in; zero where it never replied.
  package var latency: Duration = .zero
  /// Since when the feed has been silent beyond its rhythm, once that was reported.
  package var silentSince: Timestamp?
  /// When entries were last found missing between two polls.
  package var gapSeenAt: Timestamp?

  package init() {}
}

/// A permanent redirect that was met, until it is adopted.
package struct ObservedMove: Sendable, Hashable {
  package var to: String
  package var since: Timestamp
  package var count: Int

  package init(to: String, since: Timestamp, count: Int = 1) {
    self.to = to
    self.since = since
    self.count = count
  }
}

/// What is known of whether a server's 304 can be believed.
package struct ValidatorAudit: Sendable, Hashable {
  /// When the feed was last asked without its validators on suspicion.
  package var lastAt: Timestamp?
  /// Audits in a row that confirmed the 304.
  package var confirmed = 0
  /// Whether an audit found entries that a 304 had hidden.
  package var isLying = false

  package init() {}
}
