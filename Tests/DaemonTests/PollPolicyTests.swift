import News
import Store
import Testing

@testable import Daemon

@Suite struct PollPolicyTests {
  private let manners = Duration.hour...Duration.day
  private let now = Timestamp(year: 2026, month: 11, day: 27, hour: 12) ?? .epoch  // a Friday

  private func feed(_ change: (inout FeedState) -> Void = { _ in }) -> FeedState {
    var feed = FeedState(
      rowID: 1, url: "https://a.example/", feedID: "f", host: "a.example", nextDueAt: now)
    feed.validators.etag = "\"1\""
    feed.cadence.lastNewAt = now
    change(&feed)
    return feed
  }

  private func plan(_ interval: Duration? = nil, _ change: (inout FeedState) -> Void = { _ in })
    -> PollPolicy.Plan
  {
    PollPolicy(interval: interval, manners: manners).afterSuccess(of: feed(change), at: now)
  }

  /// Without the jitter of up to a tenth.
  private func isAbout(_ wait: Duration, _ wanted: Duration) -> Bool {
    wait >= wanted && wait <= wanted * 11 / 10
  }

  @Test func `the most patient wish wins, within our manners`() {
    #expect(isAbout(plan().wait, .hour))
    let asked = plan { $0.cadence.askedByServer = .hour * 2 }
    #expect(isAbout(asked.wait, .hour * 2) && asked.reason == .serverAsked && asked.asked == .hour * 2)
    let ttl = plan {
      $0.cadence.askedByFeed = .hour * 3; $0.cadence.askedByServer = .hour * 2
    }
    #expect(isAbout(ttl.wait, .hour * 3) && ttl.reason == .feedAsked)
    #expect(isAbout(plan { $0.cadence.askedByServer = .day * 365 * 16 }.wait, .day))
  }

  @Test func `an operator's interval stands, and feeds and servers may make it longer`() {
    #expect(isAbout(plan(.seconds(300)).wait, .seconds(300)))
    #expect(isAbout(plan(.day * 2).wait, .day * 2))
    #expect(isAbout(plan(.seconds(300)) { $0.cadence.askedByFeed = .hour }.wait, .hour))
  }

  @Test func `a feed that rarely changes is asked less and less, to a day`() {
    let waits = [1, 12, 48, 200].map { hours in
      plan { $0.cadence.lastNewAt = now.advanced(bySeconds: -3600 * hours) }.wait
    }
    #expect(isAbout(waits[0], .hour) && isAbout(waits[1], .hour * 2) && isAbout(waits[2], .hour * 8))
    #expect(isAbout(waits[3], .day))
    #expect(isAbout(plan { $0.cadence.gap = .day * 7 }.wait, .hour * 14))
  }

  @Test func `where the operator allows it, a lively feed is asked more often`() {
    let policy = PollPolicy(interval: nil, manners: .seconds(900)...(.day))
    let lively = policy.afterSuccess(of: feed { $0.cadence.gap = .seconds(600) }, at: now)
    #expect(isAbout(lively.wait, .seconds(900)))
  }

  @Test func `a feed whose entries went missing is asked more often for a week`() {
    let policy = PollPolicy(interval: nil, manners: .seconds(300)...(.day))
    let missed = policy.afterSuccess(
      of: feed {
        $0.cadence.gap = .hour * 24; $0.cadence.gapSeenAt = now
      }, at: now)
    #expect(isAbout(missed.wait, .seconds(900)) && missed.reason == .gap)
  }

  @Test func `a large feed without validators is asked ever more rarely while it does not change`() {
    let waits = [0, 1, 3, 60].map { unchanged in
      plan { feed in
        feed.validators = Validators()
        feed.cadence.bodyBytes = 100_000
        feed.cadence.unchanged = unchanged
      }.wait
    }
    #expect(isAbout(waits[0], .hour) && isAbout(waits[1], .hour * 2) && isAbout(waits[2], .hour * 8))
    #expect(isAbout(waits[3], .day))
  }

  @Test func `hours and days that a feed asks to skip are skipped`() {
    let hours = plan { $0.cadence.skipHours = 0b111 << 13 }
    #expect(hours.reason == .skipHours)
    #expect(now.advanced(by: hours.wait) >= now.advanced(bySeconds: 4 * 3600))
    #expect(hours.wait < .hour * 5)
    // From Friday evening on: Saturday and Sunday are skipped.
    let weekend = PollPolicy(interval: .hour * 13, manners: manners).afterSuccess(
      of: feed { $0.cadence.skipDays = 0b110_0000 }, at: now)
    #expect(weekend.reason == .skipDays)
    let monday = Timestamp(year: 2026, month: 11, day: 30) ?? .epoch
    #expect(now.advanced(by: weekend.wait) >= monday && weekend.wait < .hour * 61)
    #expect(isAbout(plan { $0.cadence.skipHours = 0xFF_FFFF }.wait, .hour))
  }

  @Test func `each failure doubles the wait, up to a day, and after thirty to a week`() {
    let wanted: [(failures: Int, wait: Duration)] = [
      (1, .hour), (2, .hour * 2), (3, .hour * 4), (29, .day), (30, .week), (99, .week),
    ]
    let policy = PollPolicy(interval: nil, manners: manners)
    for (failures, wait) in wanted {
      let failing = feed { $0.failures = failures }
      #expect(isAbout(policy.afterFailure(of: failing, asked: nil).wait, wait))
    }
  }

  @Test func `what a server asks for is kept, up to a week`() {
    let policy = PollPolicy(interval: nil, manners: manners)
    let asked = policy.afterFailure(of: feed { $0.failures = 1 }, asked: .seconds(317_100))
    #expect(isAbout(asked.wait, .seconds(317_100)) && asked.reason == .retryAfter)
    #expect(isAbout(policy.afterFailure(of: feed { $0.failures = 1 }, asked: .day * 3650).wait, .week))
  }

  @Test func `a host that is left alone without having asked for it is given as the reason`() {
    let policy = PollPolicy(interval: nil, manners: manners)
    let failing = feed { $0.failures = 1 }
    let refused = policy.afterFailure(of: failing, asked: nil, rest: .hour * 4)
    #expect(isAbout(refused.wait, .hour * 4) && refused.reason == .hostRests)
    let told = policy.afterFailure(of: failing, asked: .hour * 2, rest: .hour * 2)
    #expect(isAbout(told.wait, .hour * 2) && told.reason == .retryAfter)
  }

  @Test func `jitter only ever adds, at most a tenth`() {
    for seed in 0..<200 {
      let wait = jittered(.hour, seed: "feed \(seed)")
      #expect(wait >= .hour && wait <= .seconds(3960))
    }
    #expect(Set((0..<200).map { jittered(.hour, seed: "feed \($0)") }).count > 50)
  }

  @Test func `a page is asked for again after five minutes, then ever more rarely`() {
    #expect(nextTry(afterAttempts: 0, asked: nil) == .seconds(300))
    #expect(nextTry(afterAttempts: 2, asked: nil) == .seconds(1200))
    #expect(nextTry(afterAttempts: 60, asked: nil) == .seconds(19_200))
    #expect(nextTry(afterAttempts: 0, asked: .seconds(900)) == .seconds(900))
  }
}
