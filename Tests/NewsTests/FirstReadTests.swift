import News
import Testing

@Suite struct FirstReadTests {
  private func entry(_ day: Int?, updated: Int? = nil) -> Entry {
    var entry = Entry()
    entry.published = day.flatMap { Timestamp(year: 2026, month: 1, day: $0, hasTimeOfDay: false) }
    entry.updated = updated.flatMap { Timestamp(year: 2026, month: 1, day: $0, hasTimeOfDay: false) }
    return entry
  }

  @Test func `the newest are not always the first`() {
    let entries = [entry(3), entry(9), entry(nil, updated: 8), entry(1), entry(7, updated: 30)]
    #expect(FirstRead.newest(3).backlog(of: entries) == [0, 3])
  }

  @Test func `entries without dates come after those with one, in the order of the feed`() {
    let entries = [entry(nil), entry(nil), entry(1), entry(nil)]
    #expect(FirstRead.newest(2).backlog(of: entries) == [1, 3])
    #expect(FirstRead.newest(1).backlog(of: [entry(5), entry(5)]) == [1])
  }

  @Test func `a day begins with its first moment, and what has no date may be new`() throws {
    let start = try #require(Timestamp(year: 2026, month: 1, day: 5, hasTimeOfDay: false))
    #expect(FirstRead.since(start).backlog(of: [entry(4), entry(5), entry(nil), entry(6)]) == [0])
  }

  @Test func `all is all, none is none, and a short feed has no backlog`() {
    #expect(FirstRead.all.backlog(of: [entry(1), entry(nil)]).isEmpty)
    #expect(FirstRead.newest(0).backlog(of: [entry(1), entry(nil)]) == [0, 1])
    #expect(FirstRead.newest(20).backlog(of: [entry(1), entry(nil)]).isEmpty)
  }
}
