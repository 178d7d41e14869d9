import News
import Store
import Synchronization

/// A `HostSchedule` that the tasks of a stage share: its loop takes jobs out, and settled ones are put in.
final class SharedSchedule: Sendable {
  private let schedule = Mutex(HostSchedule())
  private let time: TimeSource
  /// A run with `--once` waits for no host that rests, and for no job that is due later.
  private let isOnce: Bool

  init(time: TimeSource, isOnce: Bool) {
    self.time = time
    self.isOnce = isOnce
  }

  var isEmpty: Bool { schedule.withLock { $0.count == 0 } }

  /// - Parameter due: by the wall clock. Beyond eight days the clock was wrong when it was written, or is now.
  func insert(_ jobs: [(id: Int64, host: String, due: Timestamp)]) {
    let (now, elapsed) = (time.now(), time.elapsed())
    schedule.withLock { schedule in
      for job in jobs {
        let wait = min(max(.zero, job.due.duration(since: now)), .day * 8)
        if isOnce, wait > .zero || schedule.rest(of: job.host, at: elapsed) != nil { continue }
        schedule.insert(job.id, host: job.host, due: elapsed + wait)
      }
    }
  }

  func rest(_ host: String, until moment: Timestamp) {
    let (now, elapsed) = (time.now(), time.elapsed())
    schedule.withLock { schedule in
      schedule.rest(host, until: elapsed + moment.duration(since: now), at: elapsed)
      if isOnce { schedule.removeAll(of: host) }
    }
  }

  func remove(_ id: Int64) { schedule.withLock { $0.remove(id) } }

  func start(limits: (sound: Int, doubtful: Int)) -> [(id: Int64, host: String)] {
    let elapsed = time.elapsed()
    return schedule.withLock { $0.start(at: elapsed, limits: limits) }
  }

  func finish(_ id: Int64, host: String, pause: Duration, standing: HostSchedule.Standing) {
    let elapsed = time.elapsed()
    schedule.withLock { schedule in
      if host.isEmpty {
        schedule.release(id, host: host)
      } else {
        schedule.finish(host, at: elapsed, pause: pause, standing: standing)
      }
    }
  }

  /// How long until the next job may start, of hosts that there is a place for; nil where none waits.
  func wait(limits: (sound: Int, doubtful: Int)) -> Duration? {
    let next = schedule.withLock { $0.nextStart(of: (limits.sound > 0, limits.doubtful > 0)) }
    return next.map { max(.zero, $0 - time.elapsed()) }
  }
}
