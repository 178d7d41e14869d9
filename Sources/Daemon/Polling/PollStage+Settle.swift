import Dedupe
import Feeds
import Fetching
import Logging
import Markup
import News
import Store

extension PollStage {
  /// Settles a response: a 304, or a body.
  func settle(_ outcome: PollOutcome, _ response: FetchResponse) async throws -> HostSchedule.Standing {
    context.outage.replied()
    context.hostRests.replied(outcome.before.host)
    var outcome = outcome
    outcome.adoption = try await adoption(outcome, response)
    guard !response.isNotModified else {
      await settleUnchanged(outcome, response)
      return .sound
    }
    switch await read(response, of: outcome.before) {
    case .success(let document): await enlist(document, outcome, response)
    case .failure(let error):
      var failure = PollFailure(reason: error.description, status: response.status)
      failure.isUnreadable = true
      await settle(outcome, failure)
    }
    return .sound
  }

  /// Settles a poll without a usable response. The feed is polled again later, and no other feed is affected, unless the
  /// host spoke for all of them.
  func settle(_ outcome: PollOutcome, failed error: FetchError) async throws -> HostSchedule.Standing {
    var failure = PollFailure(reason: error.description)
    if case .status(let reply) = error {
      failure.status = reply.status
      failure.said = reply.excerpt
      failure.floor = [429, 503].contains(reply.status) && reply.retryAfter == nil ? .hour : .zero
    }
    if case .retry(let asked) = error.disposition { failure.asked = asked }
    failure.isGone = error.disposition == .retire
    if error.isOurs { failure.blame = .us }
    try await restHost(after: error, outcome, &failure)
    let forgiven = judge(error, outcome, &failure)
    await settle(outcome, failure)
    if failure.blame == .undecided, context.outage.blamed(outcome.before.rowID) {
      await writer.forgive([outcome.before.rowID])
    }
    await writer.forgive(forgiven)
    return error.isSlow ? .doubtful : .sound
  }

  private func settle(_ outcome: PollOutcome, _ failure: PollFailure) async {
    let feed = outcome.before
    context.metrics.update { counts in
      counts.polled += 1
      counts.failedPolls += 1
    }
    context.logger.warning(
      "could not read feed", metadata: ["feed.url": "\(shown(feed.url))", "error": "\(failure.reason)"])
    await writer.submit(Enlistment(feed: feed) { _ in outcome.failed(failure) })
  }

  private func settleUnchanged(_ outcome: PollOutcome, _ response: FetchResponse) async {
    context.metrics.update { counts in
      counts.polled += 1
      counts.unchanged += 1
    }
    context.logger.debug("feed has not changed", metadata: ["feed.url": "\(shown(outcome.before.url))"])
    await writer.submit(Enlistment(feed: outcome.before) { _ in outcome.unchanged(response) })
  }
}

extension PollStage {
  /// Keeps away from a host that asked for it.
  private func restHost(after error: FetchError, _ outcome: PollOutcome, _ failure: inout PollFailure)
    async throws
  {
    let host = outcome.before.host
    guard error.speaks(for: host),
      let rest = context.hostRests.rest(after: error, host: host, isPage: false, at: outcome.now)
    else { return }
    try await context.rest(rest)
    if case .status = error {
      failure.rest = rest.until.duration(since: outcome.now)
    }
  }

  /// Blames no feed for an outage of our own network.
  ///
  /// - Returns: feeds that were blamed before it was known.
  private func judge(_ error: FetchError, _ outcome: PollOutcome, _ failure: inout PollFailure) -> [Int64] {
    guard error.mayBeOurNetwork else {
      if !error.isOurs { context.outage.replied() }
      return []
    }
    let verdict = context.outage.failed(host: outcome.before.host)
    failure.blame = verdict.isOutage ? .us : .undecided
    if !verdict.toForgive.isEmpty {
      context.logger.warning(
        "no host can be reached; this machine's network may be down, and no feed is blamed",
        metadata: ["error": "\(error)"])
    }
    return verdict.toForgive
  }

  /// What becomes of a permanent redirect that has proved itself.
  private func adoption(_ outcome: PollOutcome, _ response: FetchResponse) async throws
    -> PollOutcome.Adoption
  {
    var feed = outcome.before
    feed.follow(response.redirects, to: response.url, at: outcome.now)
    guard let move = feed.move, feed.isMoveProven(at: outcome.now) else { return .none }
    let others = try await context.ledger.others(than: feed, movedTo: move.to)
    if others.subscribed { return .merge }
    // Many feeds that all move to one address have not moved: it is a page for errors or for logging in.
    return others.moving >= 2 ? .none : .adopt
  }
}
