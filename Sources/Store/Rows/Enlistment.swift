package import News

/// All that one poll of a feed brought, to be committed in one transaction.
package struct Enlistment: Sendable {
  package let feed: FeedState
  package var title: String?
  package var validators: Validators
  package var validatorsURL: String
  package var nextDueAt: Timestamp
  package var candidates: [Candidate]
  /// The reasons of entries that cannot even become candidates, one each; they are counted.
  package var refusals: [String]

  package init(
    feed: FeedState, title: String?, validators: Validators, validatorsURL: String, nextDueAt: Timestamp,
    candidates: [Candidate], refusals: [String] = []
  ) {
    self.feed = feed
    self.title = title
    self.validators = validators
    self.validatorsURL = validatorsURL
    self.nextDueAt = nextDueAt
    self.candidates = candidates
    self.refusals = refusals
  }
}

/// An entry that is new unless one of its keys is known.
package struct Candidate: Sendable {
  package let articleID: String
  package let keys: [IdentityKey]
  /// Set where the link alone does not say that the entry is known.
  package let changingPage: ChangingPage?
  /// The host that its page will be asked of, or "" where there is no page.
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
