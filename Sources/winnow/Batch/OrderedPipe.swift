import Foundation
import Synchronization

/// Answers lines of standard input on standard output with a fixed number of threads, in order.
///
/// Answers finish out of order, and one slow page would let the others pile up in memory until it is done. So each block
/// of lines gets a sequence number, answers are written in that order, and a worker that is too far ahead of the slowest
/// waits. Threads and not tasks, because reading and writing block, and the rest is computation.
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

  /// Returns when all input is answered, or when the reader of standard output is gone.
  ///
  /// - Returns: whether all could be written.
  func run() -> Bool {
    FreedMemory.keepForNextInput()
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
    while let (sequence, lines) = input.withLock({ $0.next() }) {
      var answers: [UInt8] = []
      for line in lines { answers += answer(line) }
      guard output.put(answers, sequence: sequence) else { return }
    }
  }
}

/// Writes the workers' answers in the order of their sequence numbers.
private final class OrderedOutput: @unchecked Sendable {
  private let condition = NSCondition()
  private let window: Int
  private var nextSequence = 0
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

  /// - Returns: false where the reader of standard output is gone.
  func put(_ bytes: [UInt8], sequence: Int) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while sequence >= nextSequence + window && !isBroken { condition.wait() }
    early[sequence] = bytes
    while !isBroken, let due = early.removeValue(forKey: nextSequence) {
      isBroken = !write(due, to: FileHandle.standardOutput.fileDescriptor)
      nextSequence += 1
    }
    condition.broadcast()
    return !isBroken
  }
}
