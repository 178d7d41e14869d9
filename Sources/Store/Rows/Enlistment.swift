package import News

/// What one poll of a feed brought, committed in one transaction (invariant 2 of the pipeline): the new entries as
/// pending rows, and the feed's next state with its validators and due time.
package struct Enlistment: Sendable {
  package let feed: FeedState
  package var entries: [NewEntry]
  /// The reasons of entries that have no identity and cannot be enlisted, one each; they are counted.
  package var refusals: [String]
  /// The next state of the feed. What is new is known only in the transaction, so it is asked there; it must be pure.
  package var settle: @Sendable (_ new: Int) -> PollSettlement

  package init(
    feed: FeedState, entries: [NewEntry] = [], refusals: [String] = [],
    settle: @escaping @Sendable (_ new: Int) -> PollSettlement
  ) {
    self.feed = feed
    self.entries = entries
    self.refusals = refusals
    self.settle = settle
  }
}

/// How a poll ends.
package struct PollSettlement: Sendable {
  package var feed: FeedState
  package var record: PollRecord
  /// To be written to `feed-events.ndjson`, in order.
  package var events: [UnnumberedLine]

  package init(feed: FeedState, record: PollRecord, events: [UnnumberedLine] = []) {
    self.feed = feed
    self.record = record
    self.events = events
  }
}

/// What became of an enlistment.
package struct EnlistedPoll: Sendable {
  package let settlement: PollSettlement
  /// The entries that are pending now.
  package let pending: [PendingRow]
}

/// Where an entry waits for its page.
package struct PendingRow: Sendable, Hashable {
  package let rowID: Int64
  /// The host of its page, or "" where there is none.
  package let host: String
  package let nextTryAt: Timestamp
}

/// An entry to be enlisted. It is passed over where one of its keys is known.
package struct NewEntry: Sendable {
  package let articleID: String
  package let keys: [IdentityKey]
  /// Set where the link alone does not say that the entry is known.
  package let changingPage: ChangingPage?
  /// The host of its page, or "" where there is no page.
  package let host: String
  package let entry: Entry
  /// Set in a first reading: the entry is only remembered, and only for this feed (see `Backlog`).
  package let isBacklog: Bool
  /// Set for an entry that was not in the document but in the feed's archive, read because some were missing.
  package let isBackfilled: Bool

  package init(
    articleID: String, keys: [IdentityKey], changingPage: ChangingPage? = nil, host: String, entry: Entry,
    isBacklog: Bool = false, isBackfilled: Bool = false
  ) {
    self.articleID = articleID
    self.keys = keys
    self.changingPage = changingPage
    self.host = host
    self.entry = entry
    self.isBacklog = isBacklog
    self.isBackfilled = isBackfilled
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

/// When a feed is due, which is all that the schedule holds of it.
package struct DueFeed: Sendable, Hashable {
  package let rowID: Int64
  package let host: String
  package let dueAt: Timestamp
  package let notBefore: Timestamp?
}
