import Foundation

/// Runs the daemon, watches it, and makes the report.
struct LoadSession {
  let folder: LoadFolder
  let addresses: LoadAddresses
  let service: LoadService
  let binary: String
  let descriptors: Int?

  private var log: LoadLog { service.log }

  /// The daemon for a while; then for a while with nothing new; then its second start; then the baseline.
  func run(for seconds: Double, quietFor quiet: Double) async throws -> LoadReport {
    var report = LoadReport(addresses.plan)
    let daemon = try folder.start(binary, descriptors: descriptors)
    report.began = service.now
    try await daemon.ready()
    report.firstStart = service.now - report.began
    try await watch(daemon, for: seconds, &report)
    report.steady = report.allPolled.map { LoadStretch(from: $0, to: moment(of: daemon)) }
    log.becomeQuiet()
    let calm = moment(of: daemon)
    try await watch(daemon, for: quiet, &report)
    report.quiet = LoadStretch(from: calm, to: moment(of: daemon))
    let state = log.snapshot
    try await settle()
    try await daemon.end()
    report.judge(state, output: folder.output, ledgerBytes: folder.ledgerBytes)
    try await startAgain(&report)
    try await compareWithBaseline(state, &report)
    return report
  }

  /// One run with `--once --now`.
  func runOnce() async throws -> LoadReport {
    var report = LoadReport(addresses.plan)
    let daemon = try folder.start(binary, ["--once", "--now"], descriptors: descriptors)
    report.began = service.now
    let begin = LoadMoment(at: report.began, cpu: 0, totals: log.totals)
    var last = begin
    while daemon.isRunning {
      last = moment(of: daemon)
      report.note(daemon.figures)
      try await Task.sleep(for: .milliseconds(100))
    }
    report.steady = LoadStretch(
      from: begin, to: LoadMoment(at: service.now, cpu: last.cpu, totals: log.totals))
    report.status = daemon.status
    report.judge(log.snapshot, output: folder.output, ledgerBytes: folder.ledgerBytes)
    return report
  }

  private func moment(of daemon: DaemonProcess) -> LoadMoment {
    LoadMoment(at: service.now, cpu: daemon.figures?.cpu ?? 0, totals: log.totals)
  }

  private func watch(_ daemon: DaemonProcess, for seconds: Double, _ report: inout LoadReport) async throws {
    let end = service.now + seconds
    let answering = addresses.plan.count - log.hanging.count
    while service.now < end {
      guard daemon.isRunning else { throw LoadError.daemonEnded(log: "\(folder.path)/daemon.log") }
      report.note(daemon.figures)
      if report.allPolled == nil, log.polledFeeds == answering { report.allPolled = moment(of: daemon) }
      try await Task.sleep(for: .milliseconds(500))
    }
  }

  /// Waits until the output has not grown for three seconds: what was announced last is still under way.
  private func settle() async throws {
    var (size, calm) = (-1, 0)
    for _ in 0..<60 where calm < 3 {
      calm = folder.outputBytes == size ? calm + 1 : 0
      size = folder.outputBytes
      try await Task.sleep(for: .seconds(1))
    }
  }

  /// How long the daemon takes until it is ready, where it knows all feeds.
  private func startAgain(_ report: inout LoadReport) async throws {
    let began = service.now
    let daemon = try folder.start(binary, descriptors: descriptors)
    try await daemon.ready()
    report.secondStart = service.now - began
    try await daemon.end()
  }

  private func compareWithBaseline(_ state: LoadLog.State, _ report: inout LoadReport) async throws {
    guard !state.pattern.isEmpty else { return }
    try LoadPattern.write(state, of: addresses, to: folder.pattern)
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["load-baseline", folder.pattern]
    process.standardOutput = output
    try process.run()
    let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let numbers = answer.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 2, numbers[0] > 0 else { return }
    report.baseline = (requests: Int(numbers[0]), cpu: numbers[1])
  }
}
