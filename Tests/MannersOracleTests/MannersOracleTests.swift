import MannersOracle
import Testing

@Suite(.serialized) struct MannersOracleTests {
  @Test func `a daemon keeps every rule over nine days, kills and a clock that jumps among them`()
    async throws
  {
    try expectManners(
      await judgeManners(.jumping(restarts: usualRestarts, at: usualJump), days: 9))
  }

  @Test func `cron every ten minutes keeps every rule over a day`() async throws {
    try expectManners(await judgeManners(.cron, days: 1))
  }
}

private func expectManners(_ report: MannersReport) {
  #expect(report.requests > 300)
  for verdict in report.verdicts {
    #expect(verdict.isKept, "rule \(verdict.rule), \(verdict.name): \(verdict.evidence)")
  }
}
