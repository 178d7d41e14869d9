import News
import Store
import Testing

@Suite struct RobotsTests {
  private var full: RobotsRecord {
    var record = RobotsRecord(origin: "https://a.example", nextAskAt: noon.advanced(bySeconds: 86_400))
    record.rules = Array("User-agent: *\nDisallow: /x\n".utf8)
    record.hasAnswered = true
    record.validators = Validators(etag: "\"v1\"", lastModified: "a while ago")
    record.validatorsURL = "https://a.example/robots.txt"
    record.unreachableSince = noon
    record.failures = 3
    return record
  }

  @Test func `what was learned of a site is kept as it was`() async throws {
    try await withLedger { ledger in
      #expect(try await ledger.robots(of: "https://a.example") == nil)
      try await ledger.keep(full, at: noon)
      #expect(try await ledger.robots(of: "https://a.example") == full)
      var changed = full
      changed.rules = nil
      changed.validators = Validators()
      try await ledger.keep(changed, at: noon)
      #expect(try await ledger.robots(of: "https://a.example") == changed)
      #expect(try await ledger.robots(of: "http://a.example") == nil)
    }
  }

  @Test func `a site of which no page was wanted for a month is forgotten`() async throws {
    try await withLedger { ledger in
      try await ledger.keep(full, at: noon)
      let other = RobotsRecord(origin: "https://b.example", nextAskAt: noon.advanced(bySeconds: 90 * 86_400))
      try await ledger.keep(other, at: noon.advanced(bySeconds: 31 * 86_400))
      #expect(try await ledger.robots(of: "https://a.example") != nil)
      try await ledger.keep(other, at: noon.advanced(bySeconds: 33 * 86_400))
      #expect(try await ledger.robots(of: "https://a.example") == nil)
      #expect(try await ledger.robots(of: "https://b.example") == other)
    }
  }
}
