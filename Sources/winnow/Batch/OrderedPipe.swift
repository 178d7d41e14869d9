import Foundation
import Synchronization

/// Passes lines from standard input through workers to standard output, in order: as many threads as jobs, each with
/// a handful of lines at a time. Threads, not tasks: reading blocks, and the work between is all computation.
///
/// Memory is bounded: a worker that is far ahead of the slowest waits.
final class OrderedPipe: Sendable {
  private let input = Mutex(LineReader(descriptor: FileHandle.standardInput.fileDescriptor))
  private let output: OrderedOutput
  private let worker: @Sendable () -> Worker
  private let jobs: Int

  /// One line without its newline to one line with it; never fails.
  typealias Worker = (ArraySlice<UInt8>) -> [UInt8]

  /// - Parameter worker: makes what one thread works with, and no other.
  init(jobs: Int, worker: @escaping @Sendable () -> Worker) {
    self.jobs = max(1, jobs)
    self.worker = worker
    output = OrderedOutput(window: 4 * max(1, jobs))
  }

  /// Returns at the end of the input, when all is written, or when nobody reads any more.
  ///
  /// - Returns: whether all could be written.
  func run() -> Bool {
    let done = DispatchGroup()
    for _ in 0..<jobs {
      done.enter()
      let thread = Thread { [self] in
        work()
        done.leave()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    done.wait()
    return output.isOpen
  }

  private func work() {
    let answer = worker()
    while let (turn, lines) = input.withLock({ $0.next() }) {
      var answers: [UInt8] = []
      for line in lines { answers += answer(line) }
      guard output.put(answers, turn: turn) else { return }
    }
  }
}

/// Writes what workers hand in, in the order of their turns.
private final class OrderedOutput: @unchecked Sendable {
  private let condition = NSCondition()
  private let window: Int
  private var nextTurn = 0
  private var early: [Int: [UInt8]] = [:]
  private var isBroken = false

  init(window: Int) {
    self.window = window
  }

  var isOpen: Bool {
    condition.lock()
    defer { condition.unlock() }
    return !isBroken
  }

  /// - Returns: false where nobody reads any more.
  func put(_ bytes: [UInt8], turn: Int) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while turn >= nextTurn + window && !isBroken { condition.wait() }
    early[turn] = bytes
    while !isBroken, let due = early.removeValue(forKey: nextTurn) {
      isBroken = !write(due, to: FileHandle.standardOutput.fileDescriptor)
      nextTurn += 1
    }
    condition.broadcast()
    return !isBroken
  }
}
