package import News

/// An enlisted entry that is not yet a line.
package struct PendingEntry: Sendable, Hashable {
  package let rowID: Int64
  package let articleID: String
  package let host: String
  package let entry: Entry
  package let firstSeenAt: Timestamp
  /// How often its page was asked for in vain.
  package let attempts: Int
  package let feedURL: String
  package let feedID: String
  package let feedTitle: String?
}
