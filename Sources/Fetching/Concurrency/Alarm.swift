package import News
import Synchronization

/// Signals at a moment that may be changed at any time; one task sleeps for all who set it.
///
/// A task that races work against `Task.sleep` costs two tasks, a timer of libdispatch, and a wake-up of the thread that
/// manages those timers, once to set it and once to cancel it: with hundreds of requests a second that was a third of the
/// daemon's CPU time, for timers of which hardly any ever fires. Here a moment that is later than the one for which the
/// task sleeps costs a comparison. It fires early then, and whoever hears it looks at the time and sets it again.
package final class Alarm: Sendable {
  private let target = Mutex<Duration?>(nil)
  private let rearm = AsyncSignal()
  private let time: TimeSource

  package init(time: TimeSource) { self.time = time }

  /// Fires at that moment (`TimeSource.elapsed`), or before it where an earlier one is set.
  package func set(_ moment: Duration) {
    let isEarlier = target.withLock { target in
      if let target, target <= moment { return false }
      target = moment
      return true
    }
    if isEarlier { rearm.signal() }
  }

  /// Calls `fire` at each moment; until cancelled.
  package func run(_ fire: @Sendable () -> Void) async {
    while !Task.isCancelled {
      guard let moment = target.withLock({ $0 }) else {
        await rearm.wait()
        continue
      }
      let wait = moment - time.elapsed()
      guard wait <= .zero else {
        await sleep(wait)
        continue
      }
      target.withLock { $0 = nil }
      fire()
    }
  }

  private func sleep(_ wait: Duration) async {
    await withTaskGroup { group in
      group.addTask { await self.rearm.wait() }
      group.addTask { try? await self.time.sleep(wait) }
      await group.next()
      group.cancelAll()
    }
  }
}
