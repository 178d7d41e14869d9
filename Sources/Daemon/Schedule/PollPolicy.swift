import News
import Store

/// When a feed is polled next, and why: pure functions of what is known of it.
struct PollPolicy: Sendable {
  /// What the operator fixed; nil where the feed's own rhythm decides.
  var interval: Duration?
  /// The shortest and the longest time between two polls, whatever a feed asks for.
  var manners: ClosedRange<Duration>

  struct Plan: Sendable, Hashable {
    var wait: Duration
    var reason: PollReason
    /// What whoever gave the reason asked for; zero where it is no duration.
    var asked: Duration = .zero
  }

  /// After a reply that could be read, or a 304. `feed` is its new state.
  func afterSuccess(of feed: FeedState, at now: Timestamp) -> Plan {
    var plan = usual(of: feed, at: now)
    let ceiling = max(manners.upperBound, plan.wait)
    for (asked, reason) in wishes(of: feed) where min(asked, ceiling) > plan.wait {
      plan = Plan(wait: min(asked, ceiling), reason: reason, asked: asked)
    }
    plan.wait = jittered(plan.wait, seed: feed.feedID)
    return outsideOfSkippedTimes(plan, feed.cadence, at: now)
  }

  /// After a poll that failed. `feed` is its new state, with the failure counted.
  ///
  /// Each failure doubles the wait, up to a day, and from the thirtieth on it is a week. Polling never ends: "active feeds do
  /// return 404 and come back to life" (Media Cloud, which measured 180,000).
  ///
  /// - Parameter asked: what the server asked for; a week at most. Servers were seen that ask for centuries.
  /// - Parameter rest: how long its host is left alone.
  func afterFailure(
    of feed: FeedState, asked: Duration?, rest: Duration? = nil, atLeast floor: Duration = .zero
  ) -> Plan {
    let first = max(interval ?? manners.lowerBound, .seconds(300))
    var plan = Plan(wait: backoff(from: max(first, floor), failures: feed.failures), reason: .backoff)
    for (wish, reason) in [(asked, PollReason.retryAfter), (rest, .hostRests)] {
      guard let wish = wish.map({ min($0, .week) }), wish > plan.wait else { continue }
      plan = Plan(wait: wish, reason: reason, asked: wish)
    }
    plan.wait = jittered(plan.wait, seed: feed.feedID)
    return plan
  }

  private func backoff(from first: Duration, failures: Int) -> Duration {
    if failures >= 30 { return .week }
    return min(first * (1 << min(max(failures - 1, 0), 16)), max(.day, first))
  }
}

extension PollPolicy {
  private func usual(of feed: FeedState, at now: Timestamp) -> Plan {
    if let interval { return Plan(wait: interval, reason: .interval) }
    guard var rhythm = feed.cadence.rhythm(at: now) else {
      return Plan(wait: bounded(.hour), reason: .interval)
    }
    // Entries were missed lately: the feed's window is shorter than its rhythm makes believe.
    let missed = feed.cadence.gapSeenAt.map { now.duration(since: $0) < .week } ?? false
    if missed { rhythm = min(rhythm, .hour) / 4 }
    let wait = bounded(rhythm)
    return Plan(wait: wait, reason: missed ? .gap : wait > bounded(.hour) ? .rhythm : .interval)
  }

  private func bounded(_ wait: Duration) -> Duration {
    min(max(wait, manners.lowerBound, .seconds(60)), max(manners.upperBound, manners.lowerBound))
  }

  /// Longer waits that somebody asks for.
  private func wishes(of feed: FeedState) -> [(Duration, PollReason)] {
    [
      (feed.cadence.askedByFeed, .feedAsked), (feed.cadence.askedByServer, .serverAsked),
      (withoutValidators(feed), .noValidators),
    ]
  }

  /// A feed without validators is sent in full with each poll. Up to 64 KiB that is no more than a page with a picture
  /// (kafsemo.org); beyond, a feed that does not change is asked ever more rarely.
  private func withoutValidators(_ feed: FeedState) -> Duration {
    guard interval == nil, feed.validators.isEmpty, feed.host != "" else { return .zero }
    guard feed.cadence.bodyBytes > 64 << 10 else { return .zero }
    return min(bounded(.hour) * (1 << min(feed.cadence.unchanged, 5)), .day)
  }

  /// The first moment that the feed does not ask us to avoid. Where it avoids all of them it says nothing.
  private func outsideOfSkippedTimes(_ plan: Plan, _ cadence: Cadence, at now: Timestamp) -> Plan {
    guard cadence.skipHours != 0 || cadence.skipDays != 0 else { return plan }
    var moment = now.advanced(by: plan.wait)
    var reason = plan.reason
    for _ in 0..<(7 * 24) {
      let day = (moment.milliseconds / 86_400_000 + 3) % 7
      let hour = moment.milliseconds / 3_600_000 % 24
      let (skipsDay, skipsHour) = (cadence.skipDays >> day & 1 == 1, cadence.skipHours >> hour & 1 == 1)
      guard skipsDay || skipsHour else {
        guard moment > now.advanced(by: plan.wait) else { return plan }
        // Not all at the stroke of the hour.
        let spread = plan.wait.components.seconds * 1000 % 600
        return Plan(wait: moment.duration(since: now) + .seconds(spread), reason: reason)
      }
      reason = skipsDay ? .skipDays : .skipHours
      moment = moment.advanced(bySeconds: 3600 - moment.milliseconds / 1000 % 3600)
    }
    return plan
  }
}

extension Cadence {
  /// How long to wait between two polls by what the feed did so far; nil where nothing is known.
  ///
  /// A twelfth of the time between two entries finds each of them early; a sixth of the silence since the last one grows
  /// with it, so that a feed that is never written to again ends at a poll a day.
  func rhythm(at now: Timestamp) -> Duration? {
    guard let lastNewAt else { return nil }
    let silence = max(.zero, now.duration(since: lastNewAt))
    guard let gap else { return max(.hour, silence / 6) }
    return max(gap / 12, silence / 6)
  }
}

extension Duration {
  static let hour = Duration.seconds(3600)
  static let day = Duration.seconds(86_400)
  static let week = Duration.seconds(7 * 86_400)
}

/// Adds up to a tenth, always the same for the same seed. Feeds that were subscribed at the same moment would otherwise
/// be polled at the same moment for ever.
func jittered(_ interval: Duration, seed: some StringProtocol) -> Duration {
  interval + .milliseconds(interval.components.seconds * 1000 * Int64(hashed(seed) >> 56) / 2560)
}

/// Up to an hour, always the same for the same seed.
func scattered(_ seed: some StringProtocol) -> Duration {
  .milliseconds(Int64(hashed(seed) >> 48) * 3_600_000 / 65_536)
}

/// FNV-1a, stirred: its upper bits alone say little of short texts.
func hashed(_ text: some StringProtocol) -> UInt64 {
  let hash = text.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  return (hash ^ (hash >> 32)) &* 0x9e37_79b9_7f4a_7c15
}
