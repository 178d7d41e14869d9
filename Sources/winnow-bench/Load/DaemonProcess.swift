import Foundation
import Glibc

/// The daemon under load, a process of its own.
final class DaemonProcess {
  private let process = Process()
  private let log: String

  /// - Parameter log: a file for standard error.
  /// - Parameter descriptors: its limit of open files, where it is to have another than ours.
  init(_ binary: String, _ arguments: [String], log: String, descriptors: Int?) throws {
    self.log = log
    try Data().write(to: URL(filePath: log))
    process.standardError = FileHandle(forWritingAtPath: log)
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    process.executableURL = URL(filePath: "/bin/sh")
    let limit = descriptors.map { "ulimit -n \($0); " } ?? ""
    process.arguments = ["-c", limit + "exec \"$0\" \"$@\"", binary] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["WINNOW_LOG_LEVEL": "notice"]) { $1 }
    try process.run()
  }

  var isRunning: Bool { process.isRunning }

  var figures: ProcessFigures? { ProcessFigures(of: process.processIdentifier) }

  /// Waits until it says that it is ready.
  func ready() async throws {
    while !says("msg=ready") {
      guard isRunning else { throw LoadError.daemonEnded(log: log) }
      try await Task.sleep(for: .milliseconds(2))
    }
  }

  /// Ends it with SIGTERM, or with SIGKILL after half a minute.
  func end() async throws {
    process.terminate()
    for _ in 0..<3000 where isRunning { try await Task.sleep(for: .milliseconds(10)) }
    if isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// How it ended, once it has.
  var status: Int32 { process.terminationStatus }

  private func says(_ words: String) -> Bool {
    (try? String(contentsOfFile: log, encoding: .utf8))?.contains(words) ?? false
  }
}

enum LoadError: Error, CustomStringConvertible {
  case daemonEnded(log: String)

  var description: String {
    switch self {
    case .daemonEnded(let log): "the daemon ended by itself; see \(log)"
    }
  }
}
