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
      let first = try await ledger.enlist(poll(feed, [newEntry("a", keys: ["url-a", "guid-a"])]), at: noon)
      let movedLink = try await ledger.enlist(
        poll(feed, [newEntry("b", keys: ["url-b", "guid-a"])]), at: noon)
      let newGuid = try await ledger.enlist(
        poll(feed, [newEntry("c", keys: ["url-b", "guid-c"])]), at: noon)
      #expect(first == 1 && movedLink == 0 && newGuid == 0)
      #expect(
        try await ledger.pending(dueBy: nil, busyHosts: [], busyRows: [], limit: 9).map(\.articleID) == ["a"])
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
        new.append(try await ledger.enlist(poll(feed, [one]), at: noon))
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
      let one = NewEntry(articleID: "a", keys: [IdentityKey(namespace: "t", "k")], host: "h", entry: entry)
      _ = try await ledger.enlist(poll(try await ledger.onlyFeed(), [one]), at: noon)
      let pending = try #require(
        try await ledger.pending(dueBy: noon, busyHosts: [], busyRows: [], limit: 1).first)
      #expect(pending.entry == entry)
      #expect(pending.firstSeenAt == noon)
    }
  }

  @Test func `validators and entries are committed together, byte for byte`() async throws {
    try await withLedger { ledger in
      var enlistment = poll(try await ledger.onlyFeed(), [])
      enlistment.validators = Validators(etag: "W/\"ü\"", lastModified: "yesterday, about noon")
      _ = try await ledger.enlist(enlistment, at: noon)
      #expect(try await ledger.onlyFeed(at: .distant).validators == enlistment.validators)
    }
  }

  @Test func `a 304 without validators keeps those we have`() async throws {
    try await withLedger { ledger in
      var enlistment = poll(try await ledger.onlyFeed(), [])
      enlistment.validators = Validators(etag: "\"1\"", lastModified: "then")
      _ = try await ledger.enlist(enlistment, at: noon)
      var unchanged = PollOutcome(nextDueAt: noon)
      unchanged.validators = Validators(etag: "\"2\"")
      try await ledger.settle(unchanged, of: try await ledger.onlyFeed(at: .distant), at: noon)
      let validators = try await ledger.onlyFeed(at: .distant).validators
      #expect(validators == Validators(etag: "\"2\"", lastModified: "then"))
    }
  }

  @Test func `one feed of a host is due at a time, and none of a busy host`() async throws {
    try await withLedger(feeds: ["https://a.example/1", "https://a.example/2", "https://b.example/1"]) {
      ledger in
      let due = try await ledger.due(by: noon, unpolledSince: nil, at: noon, busyHosts: [], limit: 10)
      #expect(due.map(\.url) == ["https://a.example/1", "https://b.example/1"])
      let rest = try await ledger.due(
        by: noon, unpolledSince: nil, at: noon, busyHosts: ["a.example"], limit: 10)
      #expect(rest.map(\.url) == ["https://b.example/1"])
    }
  }

  @Test func `a server's wish stands even where every feed is to be polled`() async throws {
    try await withLedger { ledger in
      var outcome = PollOutcome(nextDueAt: noon, error: "429")
      outcome.notBefore = noon.advanced(bySeconds: 60)
      try await ledger.settle(outcome, of: try await ledger.onlyFeed(), at: noon)
      #expect(try await ledger.due(by: nil, unpolledSince: nil, at: noon, busyHosts: [], limit: 1).isEmpty)
      let later = noon.advanced(bySeconds: 60)
      let due = try await ledger.due(by: nil, unpolledSince: nil, at: later, busyHosts: [], limit: 1)
      #expect(due.map(\.failures) == [1])
    }
  }

  @Test func `a feed that leaves the list rests, and keeps its memory when it returns`() async throws {
    try await withLedger { ledger in
      var enlistment = poll(try await ledger.onlyFeed(), [newEntry("a", keys: ["k"])])
      enlistment.validators = Validators(etag: "\"1\"")
      _ = try await ledger.enlist(enlistment, at: noon)
      try await ledger.subscribe(to: [], at: noon)
      #expect(try await ledger.nextDueTime() == nil)
      try await ledger.subscribe(to: [subscription("https://a.example/1")], at: noon)
      let back = try await ledger.onlyFeed(at: .distant)
      #expect(back.validators.etag == "\"1\"")
      #expect(try await ledger.enlist(poll(back, [newEntry("a", keys: ["k"])]), at: noon) == 0)
    }
  }

  @Test func `two daemons never share a state directory`() async throws {
    try await withTemporaryFolder { folder in
      let directory = folder.path
      let first = try Ledger(directory: directory)
      #expect(throws: LedgerError.inUse(path: directory)) { try Ledger(directory: directory) }
      _ = try await first.nextDueTime()
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
      _ = try await ledger.enlist(poll(try await ledger.onlyFeed(), [newEntry("a", keys: ["k"])]), at: noon)
      let entry = try #require(
        try await ledger.pending(dueBy: nil, busyHosts: [], busyRows: [], limit: 1).first)
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
