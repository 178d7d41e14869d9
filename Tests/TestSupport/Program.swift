import Foundation
import Glibc
import Synchronization

/// The real binary, built beside the tests, run as people run it.
package struct Program: Sendable {
  /// How a run ended.
  package struct Outcome: Sendable {
    package let status: Int32
    package let output: String
    package let complaints: String

    /// Standard output, line by line, without the last newline.
    package var lines: [String] {
      output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }

  package static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], readsOutput: Bool = true
  ) async throws -> Outcome {
    let running = try start(arguments, input: input, environment: environment, readsOutput: readsOutput)
    return await running.outcome()
  }

  /// Starts it without waiting for its end.
  ///
  /// - Parameter readsOutput: false gives it a standard output whose reader has gone.
  package static func start(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], readsOutput: Bool = true
  ) throws -> RunningProgram {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return try RunningProgram(process, input: Data(input.utf8), readsOutput: readsOutput)
  }

  /// Beside the bundle of the tests themselves.
  private static var binary: URL {
    let tests = Bundle.main.executableURL ?? URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "winnow")
  }
}

/// A program under way.
package final class RunningProgram: Sendable {
  private let process: Mutex<Process>
  private let ended: AsyncStream<Int32>
  private let output: Collector
  private let complaints: Collector

  fileprivate init(_ process: Process, input: Data, readsOutput: Bool) throws {
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    let (ended, end) = AsyncStream.makeStream(of: Int32.self)
    self.ended = ended
    process.terminationHandler = { end.yield($0.terminationStatus) }
    try process.run()
    if !readsOutput { try stdout.fileHandleForReading.close() }
    output = Collector(readsOutput ? stdout.fileHandleForReading : .nullDevice)
    complaints = Collector(stderr.fileHandleForReading)
    self.process = Mutex(process)
    let feeder = Thread {
      try? stdin.fileHandleForWriting.write(contentsOf: input)
      try? stdin.fileHandleForWriting.close()
    }
    feeder.start()
  }

  /// SIGTERM.
  package func terminate() { process.withLock { $0.terminate() } }

  /// SIGKILL.
  package func kill() {
    let id = process.withLock { $0.processIdentifier }
    Glibc.kill(id, SIGKILL)
  }

  /// SIGHUP, once; then waits until standard error holds these words.
  package func hangUp(until words: String) async {
    let id = process.withLock { $0.processIdentifier }
    Glibc.kill(id, SIGHUP)
    await complaints.wait(for: words)
  }

  /// Waits until standard error holds these words.
  package func complaint(containing words: String) async { await complaints.wait(for: words) }

  package func outcome() async -> Program.Outcome {
    var status: Int32 = -1
    for await code in ended {
      status = code
      break
    }
    return Program.Outcome(status: status, output: await output.all(), complaints: await complaints.all())
  }
}

/// Collects what comes out of a pipe, on a thread of its own.
private final class Collector: Sendable {
  private struct State {
    var data = Data()
    var isAtEnd = false
    var onlookers: [(words: String?, continuation: CheckedContinuation<Void, Never>)] = []
  }

  private let state = Mutex(State())

  init(_ handle: FileHandle) {
    let reader = Thread { [self] in
      while true {
        let some = handle.availableData
        if some.isEmpty { return add(nil) }
        add(some)
      }
    }
    reader.start()
  }

  private func add(_ some: Data?) {
    let content = state.withLock { state in
      if let some { state.data += some } else { state.isAtEnd = true }
      let text = String(decoding: state.data, as: UTF8.self)
      let isAtEnd = state.isAtEnd
      let isContent = { (words: String?) in isAtEnd || words.map(text.contains) ?? false }
      let content = state.onlookers.filter { isContent($0.words) }.map(\.continuation)
      state.onlookers.removeAll { isContent($0.words) }
      return content
    }
    for onlooker in content { onlooker.resume() }
  }

  /// Until the words have come, or the end.
  func wait(for words: String?) async {
    await withCheckedContinuation { continuation in
      let isContent = state.withLock { state in
        let text = String(decoding: state.data, as: UTF8.self)
        if state.isAtEnd || words.map(text.contains) ?? false { return true }
        state.onlookers.append((words, continuation))
        return false
      }
      if isContent { continuation.resume() }
    }
  }

  func all() async -> String {
    await wait(for: nil)
    return state.withLock { String(decoding: $0.data, as: UTF8.self) }
  }
}
