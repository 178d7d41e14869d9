import News
import Store

extension PollOutcome {
  /// What a reply that could be read means for whoever watches the feed. Changes the state where an event is told once.
  func eventsOfSuccess(_ feed: inout FeedState, new: Int, missed: Bool, isHealed: Bool)
    -> [UnnumberedLine]
  {
    var events: [FeedEvent] = []
    if before.isTroubleReported {
      events.append(event(.recovered, feed, "can be read again after \(times(before.failures))"))
    }
    if let to = feed.adoptedURL, to != before.adoptedURL {
      var moved = event(.moved, feed, "moved for good to \(shown(to))")
      moved.movedTo = to
      events.append(moved)
    }
    if feed.audit.isLying, !before.audit.isLying {
      events.append(event(.stale, feed, "its server says \"not modified\" while there is something new"))
    }
    if missed { events.append(event(.gap, feed, isHealed ? healed : missing(feed, new: new))) }
    if let silence = silence(of: feed) {
      feed.cadence.silentSince = now
      events.append(event(.silent, feed, silence))
    }
    return events.map(\.line)
  }

  func eventsOfFailure(_ feed: inout FeedState, _ failure: PollFailure) -> [UnnumberedLine] {
    if failure.isGone {
      var gone = event(.gone, feed, failure.reason)
      gone.status = failure.status
      gone.said = failure.said
      return [gone.line]
    }
    // The first of a row: what goes on failing is told once.
    guard !before.isTroubleReported, failure.blame != .us, failure.blame == .feed || feed.failures > 1 else {
      return []
    }
    feed.isTroubleReported = true
    var error = event(.error, feed, failure.reason)
    error.status = failure.status > 0 ? failure.status : nil
    error.said = failure.said
    error.nextPollAt = feed.nextDueAt
    return [error.line]
  }

  private func event(_ kind: FeedEvent.Kind, _ feed: FeedState, _ message: String) -> FeedEvent {
    FeedEvent(
      kind, at: now, feedURL: feed.url, feedID: feed.feedID, feedTitle: feed.title, message: message)
  }

  private var healed: String {
    "shares no entry with its last document; those in between were read from its archive"
  }

  private func missing(_ feed: FeedState, new: Int) -> String {
    guard let last = before.lastPolledAt, let gap = before.cadence.gap, gap > .zero else {
      return "shares no entry with its last document; some may be missing"
    }
    let expected = Int(now.duration(since: last) / gap)
    return
      "shares no entry with its last document; by its rhythm some \(max(1, expected - new)) may be missing"
  }

  /// A feed is silent when nothing came for eight times its usual gap, and three days.
  private func silence(of feed: FeedState) -> String? {
    guard feed.cadence.silentSince == nil, let gap = feed.cadence.gap, let last = feed.cadence.lastNewAt
    else {
      return nil
    }
    let silence = now.duration(since: last)
    guard silence > max(gap * 8, .day * 3), before.firstReadAt != nil else { return nil }
    return "nothing new for \(spelled(silence)); usually something comes every \(spelled(gap))"
  }
}

private func times(_ count: Int) -> String { count == 1 ? "one failure" : "\(count) failures" }

/// A duration in its largest unit: `5 days`, `3 hours`, `10 minutes`.
func spelled(_ duration: Duration) -> String {
  let seconds = duration.components.seconds
  let (count, unit) =
    switch seconds {
    case (2 * 86_400)...: (seconds / 86_400, "day")
    case 7200...: (seconds / 3600, "hour")
    case 120...: (seconds / 60, "minute")
    default: (seconds, "second")
    }
  return count == 1 ? "1 \(unit)" : "\(count) \(unit)s"
}
