import News
import Store
import Testing

@Suite struct BacklogTests {
  private func old(_ id: String, keys: [String]) -> NewEntry {
    NewEntry(
      articleID: id, keys: keys.map { IdentityKey(namespace: "test", $0) }, host: "", entry: Entry(),
      isBacklog: true)
  }

  @Test func `what a first reading passes over never becomes pending, by none of its keys`() async throws {
    try await withLedger { ledger in
      let feed = try await ledger.onlyFeed()
      #expect(!feed.wasRead)
      let first = poll(feed, [newEntry("a", keys: ["a"]), old("b", keys: ["url-b", "guid-b"])]) {
        $0.firstReadAt = noon
      }
      #expect(try await ledger.enlist(first) == 1)
      #expect(try await ledger.onlyFeed().wasRead)
      let second = poll(feed, [newEntry("b", keys: ["url-moved", "guid-b"]), newEntry("c", keys: ["c"])])
      #expect(try await ledger.enlist(second) == 1)
      let pending = try await ledger.pending(try await ledger.pendingRows().map(\.rowID))
      #expect(pending.map(\.articleID).sorted() == ["a", "c"])
    }
  }

  /// A paper's feed of everything is added together with its feeds by section.
  @Test func `what is old in one feed may be the newest of another, in either order`() async throws {
    try await withLedger(feeds: ["https://a.example/all", "https://b.example/sport"]) { ledger in
      let feeds = try await ledger.feeds(try await ledger.dueFeeds().map(\.rowID))
      #expect(try await ledger.enlist(poll(feeds[0], [old("x", keys: ["x"])])) == 0)
      #expect(try await ledger.enlist(poll(feeds[0], [newEntry("x", keys: ["x"])])) == 0)
      #expect(try await ledger.enlist(poll(feeds[1], [newEntry("x", keys: ["x"])])) == 1)
      #expect(try await ledger.enlist(poll(feeds[0], [newEntry("x", keys: ["x"])])) == 0)
    }
  }

  @Test func `a feed that is listed again is unread and has no validators, one that stays keeps them`()
    async throws
  {
    try await withLedger { ledger in
      try await ledger.enlist(
        poll(try await ledger.onlyFeed()) { feed in
          feed.validators = Validators(etag: "\"1\"")
          feed.firstReadAt = noon
        })
      let feeds = [subscription("https://a.example/1")]
      try await ledger.subscribe(to: feeds, at: noon)
      #expect(try await ledger.onlyFeed().validators.etag == "\"1\"")
      try await ledger.subscribe(to: [], at: noon)
      try await ledger.subscribe(to: feeds, at: noon)
      let readded = try await ledger.onlyFeed()
      #expect(!readded.wasRead && readded.validators == Validators())
    }
  }
}
