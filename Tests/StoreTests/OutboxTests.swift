import News
import Store
import TestSupport
import Testing

@Suite struct OutboxTests {
  @Test func `accepted lines lie end to end, numbered without a gap`() async throws {
    try await withLedger { ledger in
      let rows = try await ledger.acceptLines(["one\n", "three\n"])
      #expect(rows.map(\.seq) == [1, 2])
      #expect(rows.map { String(decoding: $0.line, as: UTF8.self) } == ["1 one\n", "2 three\n"])
      #expect(rows.map(\.position) == [0, 6])
      #expect(try await ledger.plan(for: "out").length == 14)
      #expect(try await ledger.outbox(for: "out") == rows)
      #expect(try await ledger.lastSeq() == 2)
    }
  }

  @Test func `a row that is settled is never accepted again`() async throws {
    try await withLedger { ledger in
      let pending = try await ledger.enlistOne()
      _ = try await ledger.plan(for: "out")
      let acceptance = Acceptance(pendingRowID: pending.rowID, line: line("x\n"))
      #expect(try await ledger.accept([acceptance, acceptance], into: "out").count == 1)
      #expect(try await ledger.accept([acceptance], into: "out").isEmpty)
      #expect(try await ledger.plan(for: "out").length == 4)
    }
  }

  @Test func `delivered lines leave the outbox and count as drained`() async throws {
    try await withLedger { ledger in
      let rows = try await ledger.acceptLines(["one\n", "three\n"])
      try await ledger.delivered(upTo: rows[0].end, of: "out")
      let plan = try await ledger.plan(for: "out")
      #expect(plan.drained == 6 && plan.length == 14)
      #expect(try await ledger.outbox(for: "out").map(\.seq) == [2])
    }
  }

  @Test func `a new generation begins with what the old file never got`() async throws {
    try await withLedger { ledger in
      let rows = try await ledger.acceptLines(["one\n", "three\n", "five\n"])
      try await ledger.delivered(upTo: rows[0].end, of: "out")
      let plan = try await ledger.beginGeneration(for: "out")
      #expect(plan.drained == 0 && plan.length == 15)
      #expect(try await ledger.outbox(for: "out").map(\.position) == [0, 8])
    }
  }

  @Test func `lines that standard output never took go to the file`() async throws {
    try await withLedger { ledger in
      _ = try await ledger.acceptLines(["stray\n"], into: "-")
      _ = try await ledger.acceptLines(["own\n"])
      try await ledger.adoptOutbox(into: "out", of: .articles)
      let rows = try await ledger.outbox(for: "out")
      #expect(rows.map { String(decoding: $0.line, as: UTF8.self) } == ["2 own\n", "1 stray\n"])
      #expect(rows.map(\.position) == [0, 6])
      #expect(try await ledger.plan(for: "out").length == 14)
      #expect(try await ledger.outbox(for: "-").isEmpty)
    }
  }
}

extension Ledger {
  fileprivate func enlistOne() async throws -> PendingEntry {
    let key = "k\(UInt64.random(in: 0 ... .max))"
    try await enlist(poll(try await onlyFeed(), [newEntry(key, keys: [key])]))
    return try #require(try await pending(try await pendingRows().map(\.rowID)).max { $0.rowID < $1.rowID })
  }

  fileprivate func acceptLines(_ lines: [String], into path: String = "out") async throws -> [OutboxRow] {
    _ = try await plan(for: path)
    var rows: [OutboxRow] = []
    for text in lines {
      let pending = try await enlistOne()
      rows += try await accept(
        [Acceptance(pendingRowID: pending.rowID, line: line(text))], into: path)
    }
    return rows
  }
}

/// The number, a blank, and a text.
private func line(_ text: String) -> UnnumberedLine {
  UnnumberedLine(before: [], after: Array(" \(text)".utf8))
}
