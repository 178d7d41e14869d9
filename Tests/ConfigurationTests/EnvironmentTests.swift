import Testing

@testable import Configuration

@Suite struct EnvironmentTests {
  @Test func `a variable overrides the file`() throws {
    let environment = [
      "WINNOW_POLL_INTERVAL": "3h", "WINNOW_FETCH_ALLOW_PRIVATE": "true", "WINNOW_OUTPUT_DIR": "/o",
    ]
    let settings = try reading("poll: {interval: 2h, concurrency: 3}", environment: environment).settings
    #expect(settings.poll.interval == .seconds(3 * 3600))
    #expect(settings.poll.concurrency == 3)
    #expect(settings.fetch.allowPrivate)
    #expect(settings.output.directory == "/o")
  }

  @Test func `every scalar key has a variable of its own`() {
    #expect(Set(allKeys.map(\.variable)).count == allKeys.count)
    #expect(allKeys.contains { $0.variable == "WINNOW_FETCH_HOST_DELAY" })
  }

  @Test func `an unknown variable of a known section names the nearest`() {
    #expect(
      complaints(about: "", environment: ["WINNOW_POLL_MIN_INTERVALL": "0s"]) == [
        "WINNOW_POLL_MIN_INTERVALL: there is no such variable; the nearest known one is WINNOW_POLL_MIN_INTERVAL"
      ])
  }

  @Test func `a value that cannot be is told under the variable's name`() {
    #expect(
      complaints(about: "", environment: ["WINNOW_LOG_LEVEL": "loud", "WINNOW_POLL_CONCURRENCY": "0"]) == [
        "WINNOW_LOG_LEVEL: log.level wants one of trace, debug, info, notice, warning, error, critical, not \"loud\"",
        "WINNOW_POLL_CONCURRENCY: poll.concurrency wants 1 to 10000, not 0",
      ])
  }

  @Test func `empty variables and those of others are left alone`() throws {
    let environment = [
      "WINNOW_POLL_INTERVAL": "", "WINNOW_HOME": "/x", "POLL_INTERVAL": "1s", "PATH": "/bin",
    ]
    #expect(try reading("", environment: environment).settings == Settings())
  }

  @Test func `a variable that looks like a slip of the finger is pointed out`() throws {
    let warnings = try reading("", environment: ["WINNOW_POL_INTERVAL": "1h", "WINNOW_HOME": "/x"]).warnings
    #expect(warnings.count == 1)
    #expect(warnings.first?.description.contains("perhaps WINNOW_POLL_INTERVAL was meant") == true)
  }
}
