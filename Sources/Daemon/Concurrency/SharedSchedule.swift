import Fetching
import News
import Store
import Synchronization

/// A `HostSchedule` that the tasks of a stage share: its loop takes jobs out, and settled ones are put in.
final class SharedSchedule: Sendable {
  private let schedule = Mutex(HostSchedule())
  /// The moment for which the loop waits; nil while it does not wait for one.
  private let watched = Mutex<Duration?>(nil)
  /// Signaled when something may start earlier than the loop expects, and by the alarm.
  let signal: AsyncSignal
  private let alarm: Alarm
  private let time: TimeSource
  /// A run with `--once` waits for no host that rests, and for no job that is due later.
  private let isOnce: Bool

  init(time: TimeSource, signal: AsyncSignal, isOnce: Bool) {
    self.time = time
    self.signal = signal
    alarm = Alarm(time: time)
    self.isOnce = isOnce
  }

  var isEmpty: Bool { schedule.withLock { $0.count == 0 } }

  /// - Parameter due: by the wall clock. Beyond eight days the clock was wrong when it was written, or is now.
  func insert(_ jobs: [(id: Int64, host: String, due: Timestamp)]) {
    let (now, elapsed) = (time.now(), time.elapsed())
    schedule.withLock { schedule in
      for job in jobs {
        // What is overdue keeps its order: a host that may be asked once in hours is asked for what has waited longest.
        let wait = min(job.due.duration(since: now), .day * 8)
        if isOnce, wait > .zero || schedule.rest(of: job.host, at: elapsed) != nil { continue }
        schedule.insert(job.id, host: job.host, due: elapsed + wait)
      }
    }
    wakeLoop()
  }

  func rest(_ host: String, until moment: Timestamp) {
    let (now, elapsed) = (time.now(), time.elapsed())
    schedule.withLock { schedule in
      schedule.rest(host, until: elapsed + moment.duration(since: now), at: elapsed)
      if isOnce { schedule.removeAll(of: host) }
    }
  }

  func start(limits: (sound: Int, doubtful: Int)) -> [(id: Int64, host: String)] {
    let elapsed = time.elapsed()
    return schedule.withLock { $0.start(at: elapsed, limits: limits) }
  }

  func finish(_ id: Int64, host: String, pause: Duration, standing: HostSchedule.Standing) {
    let elapsed = time.elapsed()
    schedule.withLock { $0.finish(id, host: host, at: elapsed, pause: pause, standing: standing) }
    wakeLoop()
  }

  /// Wakes the loop where something may start before the moment for which it waits.
  private func wakeLoop() {
    guard let moment = watched.withLock({ $0 }) else { return }
    let next = schedule.withLock { $0.nextStart(of: (true, true)) }
    guard let next, next < moment else { return }
    watched.withLock { $0 = nil }
    signal.signal()
  }

  /// Returns at the next signal, or when a job may start that there is a place for.
  ///
  /// - Parameter other: another moment to return at.
  func wait(limits: (sound: Int, doubtful: Int), or other: Duration?) async {
    let now = time.elapsed()
    // From here on whoever inserts a job looks whether it is earlier than this.
    watched.withLock { $0 = .week * 5_000 }
    let next = schedule.withLock { $0.nextStart(of: (limits.sound > 0, limits.doubtful > 0)) }
    if let moment = [next, other].compactMap({ $0 }).min() {
      let moment = max(moment, now + Self.quantum)
      watched.withLock { $0 = $0.map { _ in moment } }
      alarm.set(moment)
    }
    await signal.wait()
    watched.withLock { $0 = nil }
  }

  /// Fires the alarm; until cancelled.
  func runAlarm() async { await alarm.run { self.signal.signal() } }

  /// What becomes due within it is started together.
  private static let quantum = Duration.milliseconds(20)
}
