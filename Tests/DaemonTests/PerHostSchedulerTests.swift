import Fetching
import News
import Synchronization
import TestSupport
import Testing

@testable import Daemon

@Suite(.timeLimit(.minutes(5))) struct PerHostSchedulerTests {
  @Test func `no host has two jobs at once, and no more run than there are places`() async throws {
    let peak = try await peak(of: (0..<60).map { "h\($0 % 5).example" }, width: 3)
    #expect(peak.perHost == 1)
    #expect(peak.all == 3)
  }

  @Test func `jobs without a host run side by side`() async throws {
    let peak = try await peak(of: Array(repeating: "", count: 40), width: 4)
    #expect(peak.all == 4)
  }

  private struct Failure: Error {}

  // The loop that starts jobs is the body of the task group: a job that throws cancels its siblings, but not the loop.
  @Test func `the first job that throws ends all, though there is more to start`() async {
    let scheduler = scheduler(of: Array(repeating: "", count: 1_000), Places(width: 4, slowWidth: 4))
    await #expect(throws: Failure.self) {
      try await scheduler.run {
        .working(room: .max)
      } load: {
        all($0)
      } work: { _ in
        throw Failure()
      }
    }
  }

  @Test func `the first job that throws ends all, though the loop waits for more`() async {
    let scheduler = scheduler(of: ["a.example"], Places(width: 4, slowWidth: 4))
    await #expect(throws: Failure.self) {
      try await scheduler.run {
        .working(room: .max)
      } load: {
        all($0)
      } work: { _ in
        throw Failure()
      }
    }
  }

  @Test func `a job whose row is gone is passed over`() async throws {
    let scheduler = scheduler(of: ["a.example", "b.example"], Places(width: 4, slowWidth: 4))
    let worked = Mutex<[String]>([])
    try await scheduler.run {
      .finishing(room: .max)
    } load: { ids in
      all(ids.filter { $0 != 1 })
    } work: { job in
      worked.withLock { $0.append(job.host) }
      return .sound
    }
    #expect(worked.withLock { $0 } == ["a.example"])
  }

  @Test func `hosts that never answer do not keep the places from those that do`() async throws {
    let clock = ManualClock()
    let hosts = (0..<30).map { "hangs\($0).example" } + (0..<10).map { "good\($0).example" }
    let scheduler = scheduler(of: hosts, Places(width: 4, slowWidth: 100), clock)
    let good = AtomicCounter()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await scheduler.run {
          .finishing(room: .max)
        } load: {
          all($0)
        } work: { job in
          guard job.host.hasPrefix("hangs") else {
            good.add(1)
            return .sound
          }
          try await clock.sleep(until: clock.now.advanced(by: .seconds(60)))
          return .doubtful
        }
      }
      // Thirty that hang, four places: with places for a number of jobs only, the good ones would wait for minutes.
      while good.value < 10, clock.now.offset < .seconds(60) {
        clock.advance(by: .milliseconds(1))
        await Task.yield()
      }
      #expect(good.value == 10 && clock.now.offset < .seconds(60))
      clock.advance(by: .seconds(120))
      try await group.waitForAll()
    }
  }

  /// A scheduler with a job of each of these hosts, due at once; their IDs are their places in the list.
  private func scheduler(
    of hosts: [String], _ places: Places, _ clock: ManualClock = ManualClock()
  ) -> PerHostScheduler<Bool> {
    let schedule = SharedSchedule(time: clock.time, signal: AsyncSignal(), isOnce: false)
    schedule.insert(hosts.enumerated().map { (Int64($0.offset), $0.element, clock.time.now()) })
    return PerHostScheduler(
      places: places, schedule: schedule, time: clock.time
    ) { _ in .zero }
  }

  /// The most jobs that ran at the same time, of one host and in all. Each job waits until the places are full or nothing is
  /// left to start, so that the peak does not depend on the speed of the machine.
  private func peak(of hosts: [String], width: Int) async throws -> (perHost: Int, all: Int) {
    let scheduler = scheduler(of: hosts, Places(width: width, slowWidth: width))
    let running = Mutex((hosts: [String: Int](), all: 0, perHost: 0, most: 0))
    try await scheduler.run {
      .finishing(room: .max)
    } load: {
      all($0)
    } work: { job in
      running.withLock { running in
        running.hosts[job.host, default: 0] += 1
        running.all += 1
        if !job.host.isEmpty { running.perHost = max(running.perHost, running.hosts[job.host] ?? 0) }
        running.most = max(running.most, running.all)
      }
      while running.withLock({ $0.most < width }), !scheduler.schedule.isEmpty { await Task.yield() }
      running.withLock { running in
        running.hosts[job.host, default: 1] -= 1
        running.all -= 1
      }
      return .sound
    }
    return running.withLock { ($0.perHost, $0.most) }
  }
}

private func all(_ ids: [Int64]) -> [Int64: Bool] {
  Dictionary(uniqueKeysWithValues: ids.map { ($0, true) })
}
