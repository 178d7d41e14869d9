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

func poll(_ feed: FeedState, _ entries: [NewEntry]) -> Enlistment {
  Enlistment(
    feed: feed, title: nil, validators: Validators(), validatorsURL: feed.url, nextDueAt: noon,
    entries: entries)
}

extension Ledger {
  func onlyFeed(at now: Timestamp = noon) async throws -> FeedState {
    try #require(try await due(by: nil, unpolledSince: nil, at: now, busyHosts: [], limit: 1).first)
  }
}
