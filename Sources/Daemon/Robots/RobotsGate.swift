import Fetching
import Logging
import News
import Store

/// Asks a site's robots.txt before anything of the site is fetched (RFC 9309).
///
/// What is known is looked for in memory, then in the ledger, which outlives the process: `run --once` from cron must not
/// ask for it every ten minutes. Only where it is missing there or has expired the site is asked, by one task at a time
/// for each origin. The ledger is a cache here: where it cannot be read or written, that costs a request and no more.
final class RobotsGate: Sendable {
  private let scope: RobotsScope
  private let maxCrawlDelay: Duration
  private let ledger: Ledger
  private let fetcher: Fetcher
  private let time: TimeSource
  private let logger: Logger
  private let memory: RobotsMemory
  private let locks = PerKeyLock()

  init(
    _ options: DaemonOptions, ledger: Ledger, fetcher: Fetcher, time: TimeSource, logger: Logger,
    memory: RobotsMemory = RobotsMemory()
  ) {
    scope = options.robots
    maxCrawlDelay = options.maxCrawlDelay
    self.ledger = ledger
    self.fetcher = fetcher
    self.time = time
    self.logger = logger
    self.memory = memory
  }

  /// What the fetcher asks before each request for such a resource; nil where nothing is to be asked.
  func admission(to resource: FetchRequest.Resource) -> Fetcher.Admission? {
    switch (scope, resource) {
    case (.none, _), (.pages, .feed), (_, .robots): nil
    case (.pages, .page), (.all, .page), (.all, .feed):
      { (url) async throws(FetchError) in try await self.admit(url) }
    }
  }

  /// What is known of the rights in a page from its site's robots.txt. Asks nobody.
  func rights(of url: String) -> Rights {
    guard scope != .none, let url = WebURL(url), let rules = memory.entry(of: url.origin)?.rules else {
      return Rights()
    }
    return rules.rights(of: url)
  }

  /// - Returns: the pause that the site wants between two pages.
  private func admit(_ url: WebURL) async throws(FetchError) -> Duration? {
    let known = try await entry(of: url.origin)
    let now = time.now()
    switch known.record.access(at: now) {
    case .open: return nil
    case .closed(let until):
      throw .robotsUnreachable(host: url.host ?? "", retryAfter: until.duration(since: now))
    case .ruled:
      guard let rules = known.rules, !rules.allows(url) else {
        return known.rules?.crawlDelay.map { min($0, maxCrawlDelay) }
      }
      throw .robotsDisallowed(url: url.description)
    }
  }
}

extension RobotsGate {
  private func entry(of origin: String) async throws(FetchError) -> RobotsMemory.Entry {
    if let known = fresh(memory.entry(of: origin)) { return known }
    do {
      return try await locks.withLock(origin) { try await self.renewed(origin) }
    } catch let error as FetchError {
      throw error
    } catch {
      throw .cancelled
    }
  }

  private func fresh(_ entry: RobotsMemory.Entry?) -> RobotsMemory.Entry? {
    guard let entry, entry.record.isFresh(at: time.now()) else { return nil }
    return entry
  }

  /// What is known now, by another task or from the ledger, or else from the site.
  private func renewed(_ origin: String) async throws(FetchError) -> RobotsMemory.Entry {
    if let known = fresh(memory.entry(of: origin)) { return known }
    let stored = await stored(origin)
    if let stored, let known = fresh(memory.remember(stored)) { return known }
    let last =
      stored ?? memory.entry(of: origin)?.record ?? RobotsRecord(origin: origin, nextAskAt: time.now())
    let answer = try await fetcher.robots(
      of: origin, validators: last.rules == nil ? Validators() : last.validators,
      validatorsURL: last.validatorsURL)
    log(answer, of: origin)
    let now = time.now()
    let next = last.after(answer, at: now)
    await store(next, at: now)
    return memory.remember(next)
  }

  private func stored(_ origin: String) async -> RobotsRecord? {
    do {
      return try await ledger.robots(of: origin)
    } catch {
      logger.warning("could not look up a robots.txt in the ledger", metadata: ["error": "\(error)"])
      return nil
    }
  }

  private func store(_ record: RobotsRecord, at now: Timestamp) async {
    do {
      try await ledger.keep(record, at: now)
    } catch {
      logger.warning("could not keep a robots.txt in the ledger", metadata: ["error": "\(error)"])
    }
  }

  private func log(_ answer: RobotsAnswer, of origin: String) {
    switch answer {
    case .unreachable(let reason, _):
      logger.info(
        "could not fetch robots.txt; no page of the site is fetched for now",
        metadata: ["site": "\(origin)", "error": "\(reason)"])
    case .found, .unchanged, .unavailable:
      logger.debug("asked for robots.txt", metadata: ["site": "\(origin)"])
    }
  }
}
