import News
import Synchronization

/// Runs jobs side by side: so many at once, and one of each host, because a host gets one request at a time anyway
/// and would only block the others' places.
struct Lanes<Job: Sendable>: Sendable {
  let width: Int
  let host: @Sendable (Job) -> String
  let bell: Bell
  let time: Timekeeper
  private let busy = Busy()

  init(width: Int, bell: Bell, time: Timekeeper, host: @escaping @Sendable (Job) -> String) {
    self.width = width
    self.bell = bell
    self.time = time
    self.host = host
  }

  /// What is to be done next.
  enum Next: Sendable {
    case jobs([Job])
    /// Nothing now: look again at that moment (or when the bell rings), or never again.
    case wait(until: Timestamp?)
    /// Nothing ever again, once what is running has ended.
    case end
  }

  /// - Parameter next: asked with the hosts that are busy and the places that are free.
  /// - Parameter work: one job; throws only where the house itself has failed, which ends all.
  func run(
    next: @Sendable (_ busyHosts: Set<String>, _ free: Int) async throws -> Next,
    work: @escaping @Sendable (Job) async throws -> Void
  ) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      while !Task.isCancelled {
        let (hosts, running) = busy.snapshot()
        switch running < width ? try await next(hosts, width - running) : .wait(until: nil) {
        case .jobs(let jobs):
          for job in jobs { start(job, in: &group, work) }
        case .wait(let moment):
          await pause(until: moment)
        case .end:
          if running == 0 { return }
          await bell.wait()
        }
      }
    }
  }

  private func start(
    _ job: Job, in group: inout ThrowingDiscardingTaskGroup<any Error>,
    _ work: @escaping @Sendable (Job) async throws -> Void
  ) {
    let name = host(job)
    busy.enter(name)
    group.addTask {
      defer {
        busy.leave(name)
        bell.ring()
      }
      try await work(job)
    }
  }

  private func pause(until moment: Timestamp?) async {
    guard let moment else { return await bell.wait() }
    let duration = max(.milliseconds(1), moment.duration(since: time.now()))
    await withTaskGroup { group in
      group.addTask { await bell.wait() }
      group.addTask { try? await time.sleep(duration) }
      await group.next()
      group.cancelAll()
    }
  }
}

/// Which hosts have a job running, and how many jobs run in all.
private final class Busy: Sendable {
  private let state = Mutex((hosts: [String: Int](), running: 0))

  func enter(_ host: String) {
    state.withLock { state in
      state.running += 1
      state.hosts[host, default: 0] += 1
    }
  }

  func leave(_ host: String) {
    state.withLock { state in
      state.running -= 1
      state.hosts[host, default: 1] -= 1
      if state.hosts[host] == 0 { state.hosts[host] = nil }
    }
  }

  /// Jobs without a host (files) make no host busy.
  func snapshot() -> (hosts: Set<String>, running: Int) {
    state.withLock { state in (Set(state.hosts.keys).subtracting([""]), state.running) }
  }
}
