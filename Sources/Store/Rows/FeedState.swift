package import News

/// A subscribed feed, as it is stored.
package struct FeedState: Sendable, Hashable {
  package let rowID: Int64
  package let url: String
  package let feedID: String
  /// The feed's host, or "" for a file.
  package let host: String
  package let title: String?
  package let validators: Validators
  /// Whose reply carried the validators: the feed's URL, or where its redirects ended.
  package let validatorsURL: String?
  /// Polls that failed since the last success.
  package let failures: Int
}
