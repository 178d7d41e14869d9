import News
import Testing

@testable import Configuration

@Suite struct PollFirstTests {
  @Test(arguments: [
    ("all", FirstRead.all), ("5", .newest(5)), ("0", .newest(0)),
    ("since 2026-01-01", .since(Timestamp(year: 2026, month: 1, day: 1, hasTimeOfDay: false) ?? .epoch)),
    ("since 2026-01-01T12:00:00Z", .since(Timestamp(milliseconds: 1_767_268_800_000) ?? .epoch)),
  ])
  func `read`(text: String, expected: FirstRead) throws {
    #expect(try reading("poll: {first: \(text)}").settings.poll.first == expected)
    let feed = try reading("feeds: [{url: https://a.example/, first: \(text)}]").feeds.first
    #expect(feed?.firstRead == expected)
  }

  @Test(arguments: [
    "none", "-1", "since", "since yesterday", "since 01.02.2026", "since 2026-13-01", "2026-01-01",
  ])
  func `refused`(text: String) {
    #expect(
      complaints(about: "poll:\n  first: \(text)\n") == [
        "winnow.yaml:2: poll.first wants all, a number of entries, or since a date such as since 2026-01-01, not \"\(text)\""
      ])
  }

  @Test func `by the environment`() throws {
    #expect(try reading("", environment: ["WINNOW_POLL_FIRST": "all"]).settings.poll.first == .all)
  }
}
