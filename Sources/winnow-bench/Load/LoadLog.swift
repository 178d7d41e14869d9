import Synchronization

/// What the load server has seen and said: the only account that a run is judged by.
final class LoadLog: Sendable {
  struct Feed: Sendable {
    var polls: Int32 = 0
    /// Entries announced so far; the ETag holds it.
    var revision: Int32 = 0
    /// When the last reply was sent, in seconds since the server began; negative before the first.
    var replied = -1.0
    /// Whether the last reply was one after which the usual interval is to be kept.
    var wasGood = false
  }

  struct State: Sendable {
    var feeds: [Feed]
    /// Until when each host asked for rest, or could not be asked because it kept a request waiting.
    var rests: [Int32: Double] = [:]
    var totals = LoadTotals()
    /// Gaps between two polls less the interval, in seconds.
    var lags: [Float] = []
    var platformLags: [Float] = []
    var firstPolls: [Float] = []
    /// Entries that a client got in a whole reply.
    var announced: Set<UInt64> = []
    /// Whether nothing is new any more and nothing fails.
    var isQuiet = false
    /// The requests since it was so, for the baseline to repeat.
    var pattern: [LoadPattern.Request] = []
  }

  let plan: LoadPlan
  let interval: Double
  /// The number of the first feed of the platform, if there is one, and of the first that hangs.
  let platform: Range<Int>
  let hanging: Range<Int>
  private let state: Mutex<State>

  init(plan: LoadPlan, interval: Double, platform: Int, hanging: Int) {
    self.plan = plan
    self.interval = interval
    self.hanging = (plan.count - hanging)..<plan.count
    self.platform = (plan.count - hanging - platform)..<(plan.count - hanging)
    state = Mutex(State(feeds: Array(repeating: Feed(), count: plan.count)))
  }

  var totals: LoadTotals { state.withLock { $0.totals } }
  var snapshot: State { state.withLock { $0 } }

  /// Nothing is new from now on, and nothing fails.
  func becomeQuiet() { state.withLock { $0.isQuiet = true } }

  /// How many feeds have been polled, of those that answer.
  var polledFeeds: Int { state.withLock { $0.firstPolls.count } }

  /// Notes a poll and decides its fate. Times are seconds since the server began.
  func poll(_ feed: Int, etag: String?, closes: Bool, at now: Double, mix: LoadMix) -> (Feed, LoadFate) {
    state.withLock { state in
      note(&state, feed, closes, now)
      if hanging.contains(feed) { return (state.feeds[feed], .fault(.silence)) }
      var fate = mix.fate(feed: feed, turn: Int(state.feeds[feed].polls), of: plan)
      if state.isQuiet { fate = .unchanged }
      switch fate {
      case .fault: state.totals.faults += 1
      case .new:
        state.feeds[feed].revision += 1
        state.totals.changed += 1
      case .unchanged:
        // The first reply announces something, whatever the draw was.
        state.feeds[feed].revision = max(1, state.feeds[feed].revision)
        if etag == loadETag(feed, state.feeds[feed].revision) {
          state.totals.unchanged += 1
        } else {
          fate = .new
          state.totals.changed += 1
        }
      }
      state.feeds[feed].polls += 1
      return (state.feeds[feed], fate)
    }
  }

  /// Notes that the reply to a poll is on its way, whole.
  func replied(to feed: Int, _ fate: LoadFate, at now: Double) {
    state.withLock { state in
      state.feeds[feed].replied = now
      if case .fault(let fault) = fate {
        state.feeds[feed].wasGood = false
        switch fault {
        case .rateLimited: state.rests[plan.hosts[feed]] = now + Double(LoadReplies.retryAfter)
        case .silence: state.rests[plan.hosts[feed]] = .infinity
        default: break
        }
      } else {
        state.feeds[feed].wasGood = true
      }
      guard fate == .new else { return }
      for revision in LoadReplies.window(of: Int(state.feeds[feed].revision)) {
        state.announced.insert(loadKey(feed, revision))
      }
    }
  }

  /// Notes that a client no longer waits for the reply to a poll.
  func gaveUp(on feed: Int, at now: Double) {
    state.withLock { $0.rests[plan.hosts[feed]] = now }
  }

  func servedPage() { state.withLock { $0.totals.pages += 1 } }

  private func note(_ state: inout State, _ feed: Int, _ closes: Bool, _ now: Double) {
    state.totals.polls += 1
    if state.isQuiet {
      state.pattern.append(LoadPattern.Request(at: Float(now), feed: Int32(feed), closes: closes))
    }
    let last = state.feeds[feed]
    guard last.polls > 0 else {
      if !hanging.contains(feed) { state.firstPolls.append(Float(now)) }
      return
    }
    // After a fault the client backs off, and a host that asked for rest gets it: neither is late.
    let rest = state.rests[plan.hosts[feed]] ?? -1
    guard last.wasGood, rest < last.replied else { return }
    let lag = now - last.replied - interval
    if lag < -0.5 { state.totals.early += 1 }
    if platform.contains(feed) {
      state.platformLags.append(Float(lag))
    } else {
      state.lags.append(Float(lag))
    }
  }
}

/// Counters of a load run.
struct LoadTotals: Sendable {
  var polls = 0
  var unchanged = 0
  var changed = 0
  var faults = 0
  var pages = 0
  /// Polls before the interval was over.
  var early = 0
}

/// One number for one entry.
func loadKey(_ feed: Int, _ revision: Int) -> UInt64 { UInt64(feed) << 24 | UInt64(revision) }

func loadETag(_ feed: Int, _ revision: Int32) -> String { "\"\(feed)-\(revision)\"" }
