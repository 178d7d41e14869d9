import Synchronization
import TestSupport
import Testing

@testable import Daemon

@Suite(.timeLimit(.minutes(5))) struct PerHostSchedulerTests {
  private struct Job: Sendable {
    let host: String
  }

  @Test func `no host has two jobs at once, and no more run than there is room for`() async throws {
    let hosts = (0..<60).map { Job(host: "h\($0 % 5).example") }
    let peak = try await peak(of: hosts, width: 3)
    #expect(peak.perHost == 1)
    #expect(peak.all == 3)
  }

  @Test func `jobs without a host run side by side`() async throws {
    let peak = try await peak(of: Array(repeating: Job(host: ""), count: 40), width: 4)
    #expect(peak.all == 4)
  }

  private struct Failure: Error {}

  // The loop that starts jobs is the body of the task group: a job that throws cancels its siblings, but not the loop.
  @Test func `the first job that throws ends all, though there is more to start`() async {
    let scheduler = PerHostScheduler<Job>(width: 4, signal: AsyncSignal(), time: ManualClock().time) {
      $0.host
    }
    await #expect(throws: Failure.self) {
      try await scheduler.run { _, _ in
        .start([Job(host: "")])
      } work: { _ in
        throw Failure()
      }
    }
  }

  @Test func `the first job that throws ends all, though the loop waits for more`() async {
    let scheduler = PerHostScheduler<Job>(width: 4, signal: AsyncSignal(), time: ManualClock().time) {
      $0.host
    }
    let asked = AtomicFlag()
    await #expect(throws: Failure.self) {
      try await scheduler.run { _, _ in
        defer { asked.set() }
        return asked.isSet ? .wait(until: nil) : .start([Job(host: "a.example")])
      } work: { _ in
        throw Failure()
      }
    }
  }

  /// The most jobs that ran at the same time, of one host and in all. Each job waits until the places are full or the
  /// queue is empty, so that the peak does not depend on the speed of the machine.
  private func peak(of jobs: [Job], width: Int) async throws -> (perHost: Int, all: Int) {
    let queue = Mutex(jobs)
    let running = Mutex((hosts: [String: Int](), all: 0, perHost: 0, most: 0))
    let scheduler = PerHostScheduler<Job>(width: width, signal: AsyncSignal(), time: ManualClock().time) {
      $0.host
    }
    try await scheduler.run { busy, free in
      let next = queue.withLock { queue -> Job? in
        guard let index = queue.firstIndex(where: { !busy.contains($0.host) }) else { return nil }
        return queue.remove(at: index)
      }
      if let next { return .start([next]) }
      return queue.withLock { $0.isEmpty } ? .finish : .wait(until: nil)
    } work: { job in
      running.withLock { running in
        running.hosts[job.host, default: 0] += 1
        running.all += 1
        if !job.host.isEmpty { running.perHost = max(running.perHost, running.hosts[job.host] ?? 0) }
        running.most = max(running.most, running.all)
      }
      while running.withLock({ $0.most < width }), !queue.withLock({ $0.isEmpty }) { await Task.yield() }
      running.withLock { running in
        running.hosts[job.host, default: 1] -= 1
        running.all -= 1
      }
    }
    return running.withLock { ($0.perHost, $0.most) }
  }
}
