package import News

/// An enlisted entry that has not become a line yet, with what is needed of its feed.
package struct PendingEntry: Sendable, Hashable {
  package let rowID: Int64
  package let articleID: String
  package let host: String
  package let entry: Entry
  package let firstSeenAt: Timestamp
  /// Failed attempts to fetch its page.
  package let attempts: Int
  package let feedURL: String
  package let feedID: String
  package let feedTitle: String?
  /// Whether it comes from the feed's archive, read because entries were missing.
  package let isBackfilled: Bool
}
