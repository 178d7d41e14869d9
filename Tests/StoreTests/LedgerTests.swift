import Foundation
import GRDB
import News
import Store
import TestSupport
import Testing

@Suite struct LedgerTests {
  @Test func `an entry is enlisted once, whichever of its keys comes back`() async throws {
    try await withLedger { ledger in
      let feed = try await ledger.onlyFeed()
      let first = try await ledger.enlist(poll(feed, [newEntry("a", keys: ["url-a", "guid-a"])]))
      let movedLink = try await ledger.enlist(poll(feed, [newEntry("b", keys: ["url-b", "guid-a"])]))
      let newGuid = try await ledger.enlist(poll(feed, [newEntry("c", keys: ["url-b", "guid-c"])]))
      #expect(first == 1 && movedLink == 0 && newGuid == 0)
      #expect(try await ledger.onlyPending().articleID == "a")
    }
  }

  @Test func `a page that changes under its address is an article each time, another feed's is known`()
    async throws
  {
    try await withLedger { ledger in
      let feed = try await ledger.onlyFeed()
      func listed(_ id: String, _ key: String, in feedName: String) -> NewEntry {
        let page = ChangingPage(
          link: IdentityKey(namespace: "url", "page"), listing: IdentityKey(namespace: "listing", feedName))
        return NewEntry(
          articleID: id, keys: [IdentityKey(namespace: "test", key)], changingPage: page, host: "",
          entry: Entry())
      }
      var new: [Int] = []
      for one in [
        listed("a", "monday", in: "words"), listed("b", "tuesday", in: "words"),
        listed("c", "tuesday", in: "words"),
        listed("d", "here too", in: "all"), listed("e", "wednesday", in: "all"),
      ] {
        new.append(try await ledger.enlist(poll(feed, [one])))
      }
      #expect(new == [1, 1, 0, 0, 1])
    }
  }

  @Test func `a pending entry comes back as the feed told it`() async throws {
    try await withLedger { ledger in
      var entry = Entry()
      entry.id = "guid"
      entry.title = "Привет \u{2028} \"мир\""
      entry.published = Timestamp(year: 2023, month: 10, day: 13, hasTimeOfDay: false)
      entry.authors = [Person(name: "A. B.", email: "a@b.example")]
      entry.contentHTML = "<p>…</p>"
      entry.categories = ["x", "y"]
      entry.license = "https://cc.example/by"
      let one = NewEntry(articleID: "a", keys: [IdentityKey(namespace: "t", "k")], host: "h", entry: entry)
      _ = try await ledger.enlist(poll(try await ledger.onlyFeed(), [one]))
      let pending = try await ledger.onlyPending()
      #expect(pending.entry == entry)
      #expect(pending.firstSeenAt == noon)
    }
  }

  @Test func `all that is known of a feed comes back as it was`() async throws {
    try await withLedger { ledger in
      var feed = try await ledger.onlyFeed()
      feed.title = "Ж"
      feed.validators = Validators(etag: "W/\"ü\"", lastModified: "yesterday, about noon")
      feed.validatorsURL = "https://b.example/x"
      feed.nextDueAt = noon.advanced(bySeconds: 5)
      feed.notBefore = noon.advanced(bySeconds: 6)
      feed.lastPolledAt = noon
      feed.firstReadAt = noon.advanced(bySeconds: -7)
      feed.failures = 3
      feed.lastError = "HTTP status 500"
      feed.lastErrorBody = "We are moving house."
      feed.isTroubleReported = true
      feed.move = ObservedMove(to: "https://c.example/", since: noon, count: 2)
      feed.adoptedURL = "https://d.example/"
      feed.audit.lastAt = noon
      feed.audit.confirmed = 4
      feed.audit.isLying = true
      feed.lastEntries = [1, .max, 1 << 63]
      feed.cadence.askedByFeed = .seconds(60)
      feed.cadence.askedByServer = .seconds(61)
      feed.cadence.skipHours = 0xFF_FFFF
      feed.cadence.skipDays = 0x7F
      feed.cadence.gap = .milliseconds(1500)
      feed.cadence.lastNewAt = noon
      feed.cadence.unchanged = 9
      feed.cadence.bodyBytes = 1 << 33
      feed.cadence.latency = .milliseconds(12)
      feed.cadence.silentSince = noon
      feed.cadence.gapSeenAt = noon
      let told = feed
      try await ledger.enlist(poll(feed) { $0 = told })
      #expect(try await ledger.onlyFeed() == told)
    }
  }

  @Test func `a feed remembers its last thirty polls, newest first`() async throws {
    try await withTemporaryFolder { folder in
      let ledger = try Ledger(directory: folder.path)
      try await ledger.subscribe(to: [subscription("https://a.example/1")], at: noon)
      for _ in 0..<40 { try await ledger.enlist(poll(try await ledger.onlyFeed())) }
      let report = try #require(try LedgerReader(directory: folder.path)?.feed("https://a.example/1"))
      #expect(report.polls.count == 30)
      let record = try #require(report.polls.first)
      #expect(record.took == .milliseconds(12) && record.status == 200 && record.wait == .seconds(3600))
      #expect(record.at == noon && record.outcome == .read && record.reason == .interval)
    }
  }

  @Test func `events are numbered by themselves and wait in the outbox of their file`() async throws {
    try await withLedger { ledger in
      _ = try await ledger.plan(for: "events")
      let line = UnnumberedLine(before: Array("{".utf8), after: Array("}\n".utf8))
      let feed = try await ledger.onlyFeed()
      let first = try await ledger.enlist([poll(feed, events: [line, line])], eventsInto: "events", at: noon)
      let second = try await ledger.enlist([poll(feed, events: [line])], eventsInto: "events", at: noon)
      #expect((first.events + second.events).map(\.seq) == [1, 2, 3])
      #expect(try await ledger.outbox(for: "events").map(\.seq) == [1, 2, 3])
      #expect(try await ledger.lastSeq() == 0)
      #expect(
        try await ledger.lastFeedEvents(2).map { String(decoding: $0, as: UTF8.self) } == ["{3}\n", "{2}\n"])
    }
  }

  @Test func `a feed that leaves the list rests, and knows its entries when it returns`() async throws {
    try await withLedger { ledger in
      try await ledger.enlist(
        poll(try await ledger.onlyFeed(), [newEntry("a", keys: ["k"])]) { $0.validators.etag = "\"1\"" })
      try await ledger.subscribe(to: [], at: noon)
      #expect(try await ledger.dueFeeds().isEmpty)
      try await ledger.subscribe(to: [subscription("https://a.example/1")], at: noon)
      let back = try await ledger.onlyFeed()
      #expect(back.validators.isEmpty && !back.wasRead)
      #expect(try await ledger.enlist(poll(back, [newEntry("a", keys: ["k"])])) == 0)
    }
  }

  @Test func `a feed that is gone is not polled again, until it is listed anew`() async throws {
    try await withLedger { ledger in
      let list = [subscription("https://a.example/1")]
      try await ledger.enlist(poll(try await ledger.onlyFeed()) { $0.goneAt = noon })
      try await ledger.subscribe(to: list, at: noon)
      #expect(try await ledger.dueFeeds().isEmpty)
      try await ledger.subscribe(to: [], at: noon)
      try await ledger.subscribe(to: list, at: noon)
      #expect(try await ledger.dueFeeds().count == 1)
    }
  }

  @Test func `a host rests over restarts, the longest it asked for, and is forgotten a day after`()
    async throws
  {
    try await withLedger { ledger in
      func rest(_ host: String, _ seconds: Int64, pagesOnly: Bool = false) -> HostRest {
        HostRest(
          host: host, until: noon.advanced(bySeconds: seconds), pagesOnly: pagesOnly, count: 1,
          reason: "HTTP 429")
      }
      try await ledger.rest(rest("a.example", 60), at: noon)
      try await ledger.rest(rest("a.example", 30), at: noon)
      try await ledger.rest(rest("a.example", 90, pagesOnly: true), at: noon)
      let rests = try await ledger.restingHosts(at: noon)
      #expect(Set(rests) == [rest("a.example", 60), rest("a.example", 90, pagesOnly: true)])
      #expect(try await ledger.restingHosts(at: noon.advanced(bySeconds: 61)).count == 1)
    }
  }

  @Test func `two daemons never share a state directory`() async throws {
    try await withTemporaryFolder { folder in
      let directory = folder.path
      let first = try Ledger(directory: directory)
      #expect(throws: LedgerError.inUse(path: directory)) { try Ledger(directory: directory) }
      _ = try await first.dueFeeds()
    }
  }

  @Test func `a ledger of a newer winnow is not touched`() async throws {
    try await withTemporaryFolder { folder in
      let directory = folder.path
      let path = "\(directory)/ledger.sqlite"
      _ = try Ledger(directory: directory)
      try await DatabaseQueue(path: path).write {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999')")
      }
      #expect(throws: LedgerError.newer(path: path)) { try Ledger(directory: directory) }
    }
  }

  @Test func `what is no database is told, not overwritten`() async throws {
    try await withTemporaryFolder { folder in
      let directory = folder.path
      let path = "\(directory)/ledger.sqlite"
      let text = String(repeating: "this is no database\n", count: 100)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      #expect(throws: LedgerError.self) { try Ledger(directory: directory) }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
  }

  @Test func `an entry ends once: refused or accepted, never both`() async throws {
    try await withLedger { ledger in
      _ = try await ledger.enlist(poll(try await ledger.onlyFeed(), [newEntry("a", keys: ["k"])]))
      let entry = try await ledger.onlyPending()
      try await ledger.refuse(entry, reason: "no_content")
      try await ledger.refuse(entry, reason: "no_content")
      _ = try await ledger.plan(for: "out")
      let line = UnnumberedLine(before: [], after: Array("\n".utf8))
      let rows = try await ledger.accept(
        [Acceptance(pendingRowID: entry.rowID, line: line)], into: "out")
      #expect(rows.isEmpty)
      #expect(try await ledger.refusals() == ["no_content": 1])
    }
  }
}
