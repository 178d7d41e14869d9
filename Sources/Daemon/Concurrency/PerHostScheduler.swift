import Fetching
import News
import Synchronization

/// Runs the jobs of a schedule concurrently: one of each host, and a bounded number in all.
///
/// Places are shared by how long a host takes. A host that never replies holds its job for a minute; with places for a fixed
/// number of jobs, 300 such hosts keep 100 good ones waiting for minutes. So a job that has run for a moment gives its place
/// to the next and goes on in one of the slow places, of which there are many more, since a job that only waits costs a
/// socket and little else. When those are full too, or a host is known to be slow, fewer jobs are started: a part of the
/// places is always kept for hosts that answer.
///
/// `run` is a loop in one task; each job is a child task. When a job ends it signals the loop, which looks again. What
/// cannot start stays in the schedule.
struct PerHostScheduler<Value: Sendable>: Sendable {
  let places: Places
  let schedule: SharedSchedule
  let time: TimeSource
  /// Between two jobs of a host.
  let pause: @Sendable (_ host: String) -> Duration
  private let running: RunningJobs

  /// A job that runs.
  struct Job: Sendable {
    let id: Int64
    let host: String
    let value: Value
  }

  init(
    places: Places, schedule: SharedSchedule, time: TimeSource,
    pause: @escaping @Sendable (_ host: String) -> Duration
  ) {
    self.places = places
    self.schedule = schedule
    self.time = time
    self.pause = pause
    running = RunningJobs(places: places)
  }

  /// What the loop asks before it starts anything.
  enum Phase: Sendable {
    /// Start what is due, at most so many jobs.
    case working(room: Int)
    /// The same, and return when the schedule is empty and no job runs: nothing will be added.
    case finishing(room: Int)
    /// Start nothing more, and return when the running jobs have ended.
    case stopping
  }

  /// - Parameter load: what the jobs of these IDs are; one that is gone is left out.
  /// - Parameter work: one job; the standing is what was learned of its host. It throws only where the daemon cannot go on;
  ///   that cancels all others.
  func run(
    phase: @Sendable () -> Phase,
    load: @Sendable ([Int64]) async throws -> [Int64: Value],
    work: @escaping @Sendable (Job) async throws -> HostSchedule.Standing
  ) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { await schedule.runAlarm() }
      defer { group.cancelAll() }
      // A job that throws cancels the other jobs but not this loop, which is the body of the group. So it is noted.
      while !Task.isCancelled && !running.hasFailed {
        // Asked before the schedule is looked at: what is added in between is found by another look.
        let phase = phase()
        // A job that ends from here on is told of, until it is known that the loop need not hear of it.
        running.tellsEnds(true)
        let isIdle = running.count == 0
        if case .stopping = phase {
          if isIdle { return }
          await schedule.signal.wait()
          continue
        }
        let limits = running.limits(at: time.elapsed(), room: phase.room)
        running.tellsEnds(phase.isFinishing || limits.sound == 0 || limits.doubtful == 0)
        let started = schedule.start(limits: limits)
        if started.isEmpty {
          if isIdle, schedule.isEmpty, case .finishing = phase { return }
          await schedule.wait(limits: limits, or: running.nextAging)
          continue
        }
        let values = try await load(started.map(\.id))
        for (id, host) in started { start(id, host, values[id], in: &group, work) }
      }
    }
  }

  private func start(
    _ id: Int64, _ host: String, _ value: Value?, in group: inout ThrowingDiscardingTaskGroup<any Error>,
    _ work: @escaping @Sendable (Job) async throws -> HostSchedule.Standing
  ) {
    guard let value else {
      return schedule.finish(id, host: host, pause: .zero, standing: .sound)
    }
    let place = running.begin(at: time.elapsed())
    group.addTask {
      var standing = HostSchedule.Standing.sound
      defer {
        schedule.finish(id, host: host, pause: pause(host), standing: standing)
        if running.end(place) { schedule.signal.signal() }
      }
      do {
        standing = try await work(Job(id: id, host: host, value: value))
      } catch {
        // Before the signal: the loop may look before the group has seen the error.
        running.fail()
        throw error
      }
    }
  }
}

extension PerHostScheduler.Phase {
  fileprivate var room: Int {
    switch self {
    case .working(let room), .finishing(let room): room
    case .stopping: 0
    }
  }

  fileprivate var isFinishing: Bool {
    if case .working = self { false } else { true }
  }
}

/// How many jobs may run.
struct Places: Sendable {
  /// Jobs that have run for less than `slowAfter`.
  var width: Int
  /// Jobs that have run for longer.
  var slowWidth: Int
  /// Among 2,000 hosts that hang, 100 good ones are all read within twenty seconds of a first start; with a second it took
  /// more than a minute.
  var slowAfter: Duration = .milliseconds(250)
}

/// The jobs that run, quick and slow, and whether one has thrown.
private final class RunningJobs: Sendable {
  struct State {
    /// By start: the place of a job, and when it began. Places of jobs that ended stay until they come to the front.
    var queue: [(place: Int, began: Duration)] = []
    var front = 0
    var quick: Set<Int> = []
    var slow: Set<Int> = []
    var last = 0
    var hasFailed = false
    /// Whether the loop waits for a job to end.
    var tellsEnds = true
  }

  private let state = Mutex(State())
  private let places: Places

  init(places: Places) { self.places = places }

  /// Whether a job has thrown.
  var hasFailed: Bool { state.withLock { $0.hasFailed } }

  var count: Int { state.withLock { $0.quick.count + $0.slow.count } }

  func fail() {
    state.withLock { state in
      state.hasFailed = true
      state.tellsEnds = true
    }
  }

  func tellsEnds(_ tells: Bool) { state.withLock { $0.tellsEnds = tells || $0.hasFailed } }

  func begin(at now: Duration) -> Int {
    state.withLock { state in
      state.last += 1
      state.quick.insert(state.last)
      state.queue.append((state.last, now))
      return state.last
    }
  }

  /// - Returns: whether the loop waits for that.
  func end(_ place: Int) -> Bool {
    state.withLock { state in
      if state.quick.remove(place) == nil { state.slow.remove(place) }
      return state.tellsEnds
    }
  }

  /// How many jobs may start now: of hosts that are sound, and of doubtful ones.
  func limits(at now: Duration, room: Int) -> (sound: Int, doubtful: Int) {
    state.withLock { state in
      state.age(at: now, after: places.slowAfter)
      let excess = state.slow.count - places.slowWidth
      // With the slow places full, what is started now may stay. Half of the places are kept from those.
      let width = excess < 0 ? places.width : places.width / 2 - excess
      let sound = max(0, min(width - state.quick.count, room))
      let doubtful = min(sound, places.width / 4, places.slowWidth / 2 - state.slow.count)
      return (sound, max(0, doubtful))
    }
  }

  /// When a job becomes slow and leaves its place to another; nil where there are places.
  var nextAging: Duration? {
    state.withLock { state in
      guard state.quick.count >= places.width / 2, let first = state.firstQuick else { return nil }
      return first.began + places.slowAfter
    }
  }
}

extension RunningJobs.State {
  fileprivate var firstQuick: (place: Int, began: Duration)? { front < queue.count ? queue[front] : nil }

  /// Moves jobs that have run for long to the slow places.
  fileprivate mutating func age(at now: Duration, after limit: Duration) {
    while front < queue.count {
      let (place, began) = queue[front]
      if quick.contains(place) {
        guard now - began >= limit else { break }
        quick.remove(place)
        slow.insert(place)
      }
      front += 1
    }
    if front > 1_024, front * 2 > queue.count {
      queue.removeFirst(front)
      front = 0
    }
  }
}
