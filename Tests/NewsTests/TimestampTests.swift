import News
import Testing

@Suite struct TimestampTests {
  @Test func `a moment is written in UTC`() throws {
    let moment = try #require(
      Timestamp(year: 2023, month: 10, day: 13, hour: 9, minute: 41, offsetMinutes: 180))
    #expect(moment.description == "2023-10-13T06:41:00Z")
  }

  @Test func `a bare date stays a bare date`() throws {
    let date = try #require(Timestamp(year: 2024, month: 2, day: 29, hasTimeOfDay: false))
    #expect(date.description == "2024-02-29")
  }

  @Test func `milliseconds are written where there are any`() {
    #expect(Timestamp(milliseconds: 1_700_000_000_123)?.description == "2023-11-14T22:13:20.123Z")
    #expect(Timestamp(milliseconds: -1)?.description == "1969-12-31T23:59:59.999Z")
  }

  @Test(arguments: [(2023, 2, 29), (1900, 2, 29), (2023, 13, 1), (2023, 4, 31), (0, 1, 1), (10_000, 1, 1)])
  func `a day that no calendar has is refused`(year: Int, month: Int, day: Int) {
    #expect(Timestamp(year: year, month: month, day: day) == nil)
  }

  @Test func `every day of four centuries survives the round trip`() {
    for days in -10_000...136_000 {
      #expect(CivilDate(daysSinceEpoch: days).daysSinceEpoch == days)
    }
  }

  @Test func `a move past the end of time stops at the end`() throws {
    let moment = try #require(Timestamp(milliseconds: 0))
    #expect(moment.advanced(bySeconds: .max).description == "9999-12-31T23:59:59.999Z")
    #expect(moment.advanced(bySeconds: .min).description == "0001-01-01T00:00:00Z")
    #expect(moment.advanced(bySeconds: 90).description == "1970-01-01T00:01:30Z")
  }
}
