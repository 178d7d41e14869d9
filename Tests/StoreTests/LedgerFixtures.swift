import News
import Store
import TestSupport
import Testing

let noon = Timestamp(milliseconds: 1_700_000_000_000) ?? .epoch

extension Timestamp {
  static let distant = epoch.advanced(bySeconds: .max)
}

func withLedger(
  feeds: [String] = ["https://a.example/1"], _ body: (Ledger) async throws -> Void
) async throws {
  try await withTemporaryFolder { folder in
    let directory = folder.path
    let ledger = try Ledger(directory: directory)
    try await ledger.subscribe(to: feeds.map(subscription), at: noon)
    try await body(ledger)
  }
}

func subscription(_ url: String) -> NewSubscription {
  NewSubscription(url: url, feedID: FeedID(url: url).text, host: WebURL(url)?.host ?? "", title: nil)
}

func newEntry(_ id: String, keys: [String]) -> NewEntry {
  NewEntry(articleID: id, keys: keys.map { IdentityKey(namespace: "test", $0) }, host: "", entry: Entry())
}

/// A poll that brings entries and changes the feed.
func poll(
  _ feed: FeedState, _ entries: [NewEntry] = [], events: [UnnumberedLine] = [],
  change: @escaping @Sendable (inout FeedState) -> Void = { _ in }
) -> Enlistment {
  Enlistment(feed: feed, entries: entries) { new in
    var next = feed
    next.lastPolledAt = noon
    change(&next)
    let record = PollRecord(
      at: noon, took: .milliseconds(12), status: 200, outcome: .read, reason: .interval, asked: .zero,
      wait: .seconds(3600), new: new)
    return PollSettlement(feed: next, record: record, events: events)
  }
}

extension Ledger {
  func onlyFeed() async throws -> FeedState {
    try #require(try await feeds(try await dueFeeds().map(\.rowID)).first)
  }

  /// Commits one poll.
  ///
  /// - Returns: how many entries were new.
  @discardableResult
  func enlist(_ poll: Enlistment) async throws -> Int {
    try await enlist([poll], eventsInto: "events", at: noon).polls.first?.pending.count ?? 0
  }

  func onlyPending() async throws -> PendingEntry {
    try #require(try await pending(try await pendingRows().map(\.rowID)).first)
  }
}
