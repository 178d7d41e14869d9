import News
import Synchronization

/// Runs jobs concurrently, a bounded number in all and one per host.
///
/// A host is sent one request at a time. If jobs were started in the order in which they are due, a feed of fifty
/// articles of one slow host would fill all places with tasks that wait for each other, and every other host would
/// stand still. So the scheduler asks for jobs of hosts that have none running, and for no more than there are places
/// free; the ledger answers with rows of different hosts. Work that cannot start stays a row in the ledger, which keeps
/// memory bounded however much is pending.
///
/// `run` is a loop in one task; each job is a child task. When a job ends it signals the loop, which asks again.
struct PerHostScheduler<Job: Sendable>: Sendable {
  /// Jobs that run at the same time.
  let width: Int
  let host: @Sendable (Job) -> String
  /// Signaled when there may be new work; also by every job that ends.
  let signal: AsyncSignal
  let time: TimeSource
  private let running = RunningJobs()

  init(width: Int, signal: AsyncSignal, time: TimeSource, host: @escaping @Sendable (Job) -> String) {
    self.width = width
    self.signal = signal
    self.time = time
    self.host = host
  }

  /// What is to be done next.
  enum Step: Sendable {
    case start([Job])
    /// Nothing now: ask again at that moment, or at the next signal, whichever is first. Nil waits for the signal alone.
    case wait(until: Timestamp?)
    /// No more work will come: return when the running jobs have ended.
    case finish
  }

  /// - Parameter next: called with the hosts that have a job running, and how many more jobs may start.
  /// - Parameter work: one job. It throws only where the daemon cannot go on; that cancels all others.
  func run(
    next: @Sendable (_ busyHosts: Set<String>, _ free: Int) async throws -> Step,
    work: @escaping @Sendable (Job) async throws -> Void
  ) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      // A job that throws cancels the other jobs but not this loop, which is the body of the group. So it is noted.
      while !Task.isCancelled && !running.hasFailed {
        let (hosts, count) = running.snapshot()
        switch count < width ? try await next(hosts, width - count) : .wait(until: nil) {
        case .start(let jobs):
          for job in jobs { start(job, in: &group, work) }
        case .wait(let moment):
          await pause(until: moment)
        case .finish:
          if count == 0 { return }
          await signal.wait()
        }
      }
    }
  }

  private func start(
    _ job: Job, in group: inout ThrowingDiscardingTaskGroup<any Error>,
    _ work: @escaping @Sendable (Job) async throws -> Void
  ) {
    let name = host(job)
    running.insert(name)
    group.addTask {
      defer {
        running.remove(name)
        signal.signal()
      }
      do {
        try await work(job)
      } catch {
        // Before the signal: the loop may look before the group has seen the error.
        running.fail()
        throw error
      }
    }
  }

  private func pause(until moment: Timestamp?) async {
    guard let moment else { return await signal.wait() }
    let duration = max(.milliseconds(1), moment.duration(since: time.now()))
    await withTaskGroup { group in
      group.addTask { await signal.wait() }
      group.addTask { try? await time.sleep(duration) }
      await group.next()
      group.cancelAll()
    }
  }
}

/// How many jobs are running, in all and of each host, and whether one has thrown.
private final class RunningJobs: Sendable {
  private let state = Mutex((hosts: [String: Int](), count: 0, hasFailed: false))

  /// Whether a job has thrown.
  var hasFailed: Bool { state.withLock { $0.hasFailed } }

  func fail() { state.withLock { $0.hasFailed = true } }

  func insert(_ host: String) {
    state.withLock { state in
      state.count += 1
      state.hosts[host, default: 0] += 1
    }
  }

  func remove(_ host: String) {
    state.withLock { state in
      state.count -= 1
      state.hosts[host, default: 1] -= 1
      if state.hosts[host] == 0 { state.hosts[host] = nil }
    }
  }

  /// Jobs without a host (files) make no host busy.
  func snapshot() -> (hosts: Set<String>, count: Int) {
    state.withLock { state in (Set(state.hosts.keys).subtracting([""]), state.count) }
  }
}
