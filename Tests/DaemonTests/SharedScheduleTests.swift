import Fetching
import News
import Synchronization
import TestSupport
import Testing

@testable import Daemon

@Suite struct SharedScheduleTests {
  private let monday = Timestamp(year: 2026, month: 11, day: 30) ?? .epoch
  private let all = (sound: Int.max, doubtful: Int.max)

  /// A schedule whose two clocks move apart.
  private func schedule(
    _ wall: @escaping @Sendable () -> Timestamp, _ clock: ManualClock, isOnce: Bool = false
  ) -> SharedSchedule {
    let time = TimeSource(now: wall, elapsed: { clock.now.offset }, sleep: { _ in })
    return SharedSchedule(time: time, signal: AsyncSignal(), isOnce: isOnce)
  }

  @Test func `setting the machine's clock makes nothing due`() {
    let clock = ManualClock()
    let now = WallClock(monday)
    let schedule = schedule({ now.time }, clock)
    schedule.insert([(1, "a.example", monday.advanced(bySeconds: 3600))])
    now.set(monday.advanced(bySeconds: 365 * 86_400))
    #expect(schedule.start(limits: all).isEmpty)
    clock.advance(by: .seconds(3600))
    #expect(schedule.start(limits: all).map(\.id) == [1])
  }

  @Test func `a due time of next year was written by a wrong clock, and does not silence a feed`() {
    let clock = ManualClock()
    let schedule = schedule({ [monday] in monday }, clock)
    schedule.insert([(1, "a.example", monday.advanced(bySeconds: 365 * 86_400))])
    clock.advance(by: .day * 8)
    #expect(schedule.start(limits: all).map(\.id) == [1])
  }

  @Test func `what was overdue at the start starts in the order in which it was due`() {
    let schedule = schedule({ [monday] in monday }, ManualClock())
    schedule.insert([
      (1, "a.example", monday.advanced(bySeconds: -60)), (2, "a.example", monday.advanced(bySeconds: -3600)),
    ])
    #expect(schedule.start(limits: all).map(\.id) == [2])
  }

  @Test func `a run with once waits neither for what is due later nor for a host that rests`() {
    let schedule = schedule({ [monday] in monday }, ManualClock(), isOnce: true)
    schedule.rest("rests.example", until: monday.advanced(bySeconds: 60))
    schedule.insert([
      (1, "a.example", monday), (2, "b.example", monday.advanced(bySeconds: 60)),
      (3, "rests.example", monday),
      (4, "c.example", monday),
    ])
    schedule.rest("c.example", until: monday.advanced(bySeconds: 60))
    #expect(schedule.start(limits: all).map(\.id) == [1])
    #expect(schedule.isEmpty)
  }
}

private final class WallClock: Sendable {
  private let state: Mutex<Timestamp>

  init(_ time: Timestamp) { state = Mutex(time) }

  var time: Timestamp { state.withLock { $0 } }

  func set(_ time: Timestamp) { state.withLock { $0 = time } }
}
