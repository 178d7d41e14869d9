package import News

/// What one poll of a feed brought, committed in one transaction (invariant 2 of the pipeline).
package struct Enlistment: Sendable {
  package let feed: FeedState
  package var title: String?
  package var validators: Validators
  package var validatorsURL: String
  package var nextDueAt: Timestamp
  package var entries: [NewEntry]
  /// The reasons of entries that have no identity and cannot be enlisted, one each; they are counted.
  package var refusals: [String]

  package init(
    feed: FeedState, title: String?, validators: Validators, validatorsURL: String, nextDueAt: Timestamp,
    entries: [NewEntry], refusals: [String] = []
  ) {
    self.feed = feed
    self.title = title
    self.validators = validators
    self.validatorsURL = validatorsURL
    self.nextDueAt = nextDueAt
    self.entries = entries
    self.refusals = refusals
  }
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

  package init(
    articleID: String, keys: [IdentityKey], changingPage: ChangingPage? = nil, host: String, entry: Entry
  ) {
    self.articleID = articleID
    self.keys = keys
    self.changingPage = changingPage
    self.host = host
    self.entry = entry
  }
}
