import ArgumentParser
import MannersOracle

struct MannersTable: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manners",
    abstract: "Lets the daemon poll a loopback server over simulated days, and prints which rules it kept.")

  enum Life: String, ExpressibleByArgument { case daemon, cron }

  @Option(help: "A daemon that is killed and started again, or run --once every ten minutes: daemon or cron.")
  var life = Life.daemon

  @Option(help: "Simulated days; redirects are adopted after a week.")
  var days = 12

  @Flag(help: "All requests, before the table.")
  var log = false

  func run() async throws {
    let report = try await judgeManners(
      life == .cron ? .cron : .jumping(restarts: usualRestarts, at: usualJump), days: days)
    if log { report.log.forEach { print($0) } }
    print("| # | rule | kept | evidence |\n|---|---|---|---|")
    for verdict in report.verdicts {
      print(
        "| \(verdict.rule) | \(verdict.name) | \(verdict.isKept ? "yes" : "**no**") | \(verdict.evidence) |")
    }
    let kept = report.verdicts.count { $0.isKept }
    print("\n\(kept) of \(report.verdicts.count) rules kept in \(report.requests) requests over \(days) days")
    if kept < report.verdicts.count { throw ExitCode.failure }
  }
}
