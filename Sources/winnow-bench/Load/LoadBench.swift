import ArgumentParser
import Foundation

struct LoadBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract:
      "Runs the real daemon against a server of thousands of hosts on this machine, and judges it by the server's account.",
    discussion: """
      Examples:
        winnow-bench load --binary .build/release/winnow --feeds 100000 --hosts 10000 --minutes 30
        winnow-bench load --binary .build/release/winnow --feeds 100 --hosts 100 --hang 300 --minutes 2
        winnow-bench load --binary .build/release/winnow --feeds 3000 --hosts 3000 --once --descriptors 256
      """)

  @Option(help: "The daemon.") var binary: String
  @Option(help: "Feeds.") var feeds = 1000
  @Option(help: "Hosts, of sizes by Zipf's law.") var hosts = 200
  @Option(help: "Zipf's exponent.") var zipf = 1.0
  @Option(help: "How long to run, after the daemon is ready.") var minutes = 2.0
  @Option(help: "Then so long with nothing new and no faults, for the cost of an unchanged poll.") var quiet =
    1.0
  @Option(help: "Polls that are answered 304, in percent.") var unchanged = 85
  @Option(help: "Polls that fail, in percent.") var faults = 2
  @Option(help: "Feeds whose entries need their page, in percent.") var teasers = 5
  @Option(help: "Seconds between two polls of a feed.") var interval = 900
  @Option(help: "fetch.host_delay; other settings come by the environment (WINNOW_…).") var hostDelay = "0s"
  @Option(help: "Further hosts that accept and never answer, or drip.") var hang = 0
  @Option(help: "Feeds of one further host.") var platform = 0
  @Option(help: "The daemon's limit of open files.") var descriptors: Int?
  @Flag(help: "One run with --once --now instead of the daemon.") var once = false
  @Option(help: "Where to work; kept. Default: a folder in /tmp, removed at the end.") var directory: String?
  @Option(help: "Another seed gives another run.") var seed: UInt64 = 1

  func run() async throws {
    let folder = LoadFolder(
      path: directory ?? "/tmp/winnow-load-\(ProcessInfo.processInfo.processIdentifier)")
    defer { if directory == nil { try? FileManager.default.removeItem(atPath: folder.path) } }
    let plan = LoadPlan(
      feeds: feeds, hosts: hosts, platform: platform, hanging: hang, exponent: zipf, seed: seed)
    let log = LoadLog(plan: plan, interval: Double(interval), platform: platform, hanging: hang)
    let mix = LoadMix(unchanged: unchanged, faults: faults, teasers: teasers)
    let service = LoadService(log: log, mix: mix)
    let server = try await LoadServer.start(service)
    let addresses = LoadAddresses(plan: plan, port: server.port)
    try folder.write(addresses, interval: .seconds(interval), hostDelay: hostDelay)
    let session = LoadSession(
      folder: folder, addresses: addresses, service: service, binary: binary, descriptors: descriptors)
    let report =
      try await once ? session.runOnce() : session.run(for: minutes * 60, quietFor: quiet * 60)
    await server.stop()
    print(report.text)
    if !report.isClean { throw ExitCode.failure }
  }
}
