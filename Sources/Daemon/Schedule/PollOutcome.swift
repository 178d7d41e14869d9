import Feeds
import Fetching
import News
import Store

/// How a poll changes what is known of its feed. Pure: the transaction that commits the poll applies it.
struct PollOutcome: Sendable {
  let before: FeedState
  let policy: PollPolicy
  let now: Timestamp
  let took: Duration
  /// Whether the feed was asked without its validators, on suspicion.
  var isAudit = false
  /// What becomes of a permanent redirect that has proved itself.
  var adoption = Adoption.none

  enum Adoption: Sendable {
    case none
    case adopt
    /// Another subscription is there already: this one is polled no more.
    case merge
  }

  /// After a 304.
  func unchanged(_ response: FetchResponse) -> PollSettlement {
    var feed = replied(response)
    // A 304 brings what has changed of the stored reply, and says nothing of the rest (RFC 9111 §3.2).
    feed.validators.etag = response.validators.etag ?? feed.validators.etag
    feed.validators.lastModified = response.validators.lastModified ?? feed.validators.lastModified
    feed.cadence.unchanged += 1
    return settled(feed, response.status, .unchanged, new: 0)
  }

  /// After a body that could be read.
  ///
  /// - Parameter new: how many of its entries were new.
  func read(_ document: ReadDocument, _ response: FetchResponse, new: Int) -> PollSettlement {
    var feed = replied(response)
    feed.title = feed.title ?? document.title
    feed.validators = document.validators
    feed.validatorsURL = response.url
    feed.firstReadAt = feed.firstReadAt ?? now
    feed.cadence.bodyBytes = response.body.count
    feed.cadence.learn(from: document, new: new, isFirst: before.firstReadAt == nil, at: now)
    if isAudit { feed.audit.learn(new: new, document, lastPolledAt: before.lastPolledAt, at: now) }
    let missed = document.isDisjoint && new > 0
    if missed { feed.cadence.gapSeenAt = now }
    if !document.isPartial { feed.lastEntries = document.entryHashes }
    return settled(feed, response.status, .read, new: new, missed: missed, isHealed: document.isHealed)
  }

  private func replied(_ response: FetchResponse) -> FeedState {
    var feed = before
    feed.failures = 0
    feed.isTroubleReported = false
    feed.lastError = nil
    feed.lastErrorBody = nil
    feed.notBefore = nil
    feed.cadence.latency = averaged(feed.cadence.latency, took)
    // `max-age` of a reply holds until another reply has one.
    if let age = response.maxAge { feed.cadence.askedByServer = age }
    feed.follow(response.redirects, to: response.url, at: now)
    guard let move = feed.move else { return feed }
    switch adoption {
    case .none: break
    case .adopt: feed.adopt(move)
    case .merge:
      feed.adopt(move)
      feed.goneAt = now
    }
    return feed
  }

  private func settled(
    _ state: FeedState, _ status: Int, _ outcome: PollRecord.Outcome, new: Int, missed: Bool = false,
    isHealed: Bool = false
  ) -> PollSettlement {
    var feed = state
    let plan = policy.afterSuccess(of: feed, at: now)
    feed.lastPolledAt = now
    feed.nextDueAt = now.advanced(by: plan.wait)
    let events = eventsOfSuccess(&feed, new: new, missed: missed, isHealed: isHealed)
    let record = PollRecord(
      at: now, took: took, status: status, outcome: outcome,
      reason: feed.goneAt == nil ? plan.reason : .merged, asked: plan.asked, wait: plan.wait, new: new)
    return PollSettlement(feed: feed, record: record, events: events)
  }
}

extension PollOutcome {
  /// After a reply that is no success, a body that is no feed, or none at all.
  func failed(_ failure: PollFailure) -> PollSettlement {
    var feed = before
    if failure.blame != .us { feed.failures += 1 }
    // An audit that fails was one all the same: the next is due in a day.
    if isAudit { feed.audit.lastAt = now }
    feed.lastError = failure.reason
    feed.lastErrorBody = failure.said
    feed.lastPolledAt = now
    var plan = policy.afterFailure(
      of: feed, asked: failure.asked, rest: failure.rest, atLeast: failure.floor)
    if failure.blame == .us { plan.reason = .outage }
    if failure.isGone {
      feed.goneAt = now
      plan = PollPolicy.Plan(wait: .zero, reason: .gone)
    }
    feed.nextDueAt = now.advanced(by: plan.wait)
    feed.notBefore = [failure.asked, failure.rest].compactMap { $0 }.max().map {
      now.advanced(by: min($0, .week))
    }
    // An address that was adopted and fails for long may have been a mistake: the operator's own is asked again.
    if feed.failures >= 5, feed.adoptedURL != nil { feed.forgetMove() }
    let record = PollRecord(
      at: now, took: took, status: failure.status, outcome: failure.isUnreadable ? .unreadable : .failed,
      reason: plan.reason, asked: plan.asked, wait: plan.wait)
    let events = eventsOfFailure(&feed, failure)
    return PollSettlement(feed: feed, record: record, events: events)
  }
}

/// What of a document bears on the schedule.
struct ReadDocument: Sendable {
  var title: String?
  var validators: Validators
  var askedByFeed: Duration?
  var skipHours: UInt32
  var skipDays: UInt32
  /// When its entries were published, the newest first.
  var published: [Timestamp]
  /// Of its first entries.
  var entryHashes: [UInt64]
  /// Whether it has none of the entries that the last document had.
  var isDisjoint = false
  /// Whether what it lacks was read from the feed's archive, up to an entry that the last document had.
  var isHealed = false
  /// Whether it is a part of the feed (226), which says nothing of what is missing.
  var isPartial = false
}

/// Why a poll failed, as far as the schedule must know.
struct PollFailure: Sendable {
  var reason: String
  /// Of HTTP; 0 where there was no reply.
  var status = 0
  /// What the server asked for.
  var asked: Duration?
  /// How long its host is left alone, asked for or not.
  var rest: Duration?
  /// The shortest wait that this kind of failure asks for.
  var floor: Duration = .zero
  var isGone = false
  /// Whether a reply came that is no feed.
  var isUnreadable = false
  var blame = Blame.feed

  enum Blame: Sendable {
    case feed
    /// Our own network may be the cause. It counts, and is told when it fails again.
    case undecided
    /// The cause is ours: it does not count.
    case us
  }
  /// The first words of the error page.
  var said: String?
}

/// Follows a slow change and forgives one odd value.
private func averaged(_ old: Duration, _ new: Duration) -> Duration {
  old == .zero ? new : old + (new - old) / 4
}
