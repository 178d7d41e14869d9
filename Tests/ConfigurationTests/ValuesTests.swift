import Testing

@testable import Configuration

@Suite struct ValuesTests {
  @Test(arguments: [
    ("250ms", Duration.milliseconds(250)), ("30s", .seconds(30)), ("15m", .seconds(900)),
    ("24h", .seconds(86_400)),
    ("7d", .seconds(604_800)), ("0s", .zero), ("0", .zero),
  ])
  func `a duration`(text: String, duration: Duration) { #expect(readDuration(text) == duration) }

  @Test(arguments: ["", "s", "30", "-5s", "1.5h", "1h30m", "30 s", "1w", "5M", "٣s", "99999999999999999999s"])
  func `no duration`(text: String) { #expect(readDuration(text) == nil) }

  @Test(arguments: ["250ms", "1500ms", "30s", "15m", "25h", "7d", "0s"])
  func `a duration is spelled as it was read`(text: String) throws {
    #expect(spelled(try #require(readDuration(text))) == text)
  }

  @Test(arguments: [
    ("1024", 1024), ("64KiB", 65_536), ("1MiB", 1 << 20), ("256MB", 256_000_000), ("10kB", 10_000), ("7B", 7),
  ])
  func `a size`(text: String, bytes: Int) { #expect(readSize(text) == bytes) }

  @Test(arguments: ["", "KiB", "-1", "1.5MiB", "1 MiB", "1mib", "9999999999999GiB"])
  func `no size`(text: String) { #expect(readSize(text) == nil) }

  @Test func `slips of the finger are counted`() {
    #expect(slips(from: "interval", to: "interval") == 0)
    #expect(slips(from: "intervall", to: "interval") == 1)
    #expect(slips(from: "itnerval", to: "interval") == 1)
    #expect(slips(from: "", to: "jobs") == 4)
    #expect(nearest(to: "timeuot", among: ["host_delay", "timeout", "connect_timeout"]) == "timeout")
  }

  @Test func `evidence stays on one short line`() {
    #expect(quoted("a\nb") == "\"a\u{FFFD}b\"")
    #expect(quoted(String(repeating: "x", count: 99)).count == 63)
  }
}
