package import News

/// How a poll that brought no entries ended.
package struct PollOutcome: Sendable {
  package var nextDueAt: Timestamp
  /// When the server allows the next poll (Retry-After). It holds even with `--now`.
  package var notBefore: Timestamp?
  /// What a 304 sent. An absent value leaves the stored one unchanged.
  package var validators = Validators()
  /// Nil for 304.
  package var error: String?
  /// The feed is gone for good (410) and is not polled again.
  package var isRetired = false

  package init(nextDueAt: Timestamp, error: String? = nil) {
    self.nextDueAt = nextDueAt
    self.error = error
  }
}

/// A feed as the operator lists it, with what the ledger keys it by.
package struct NewSubscription: Sendable {
  package let url: String
  package let feedID: String
  package let host: String
  package let title: String?

  package init(url: String, feedID: String, host: String, title: String?) {
    self.url = url
    self.feedID = feedID
    self.host = host
    self.title = title
  }
}
