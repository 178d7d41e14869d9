import News
import Synchronization

/// Limits each host to one request at a time, with a pause after every reply.
///
/// Many feeds link to the same few hosts. Without a limit per host, one poll of a busy feed would send a small site
/// dozens of requests at once, which looks like an attack and gets the reader blocked. A request waits here for its
/// host's permit and then for the rest of the pause; article pages, which cost a server more than a feed, have a longer
/// pause among themselves. The wait is not part of a request's deadline.
///
/// A host is forgotten when its pause is over and nobody waits for it, so memory is bounded by the hosts of the last
/// twenty seconds, or of a longer pause that a host asks for.
final class HostRateLimiter: Sendable {
  /// The right to send one request to a host; released when the reply is in.
  struct Permit {
    let host: String
    let resource: FetchRequest.Resource
    /// Whether the host replied lately, so that a kept connection to it may turn out to be closed.
    let isWarm: Bool
  }

  /// What is known of a host. Times are those of `TimeSource.elapsed`.
  private struct Host {
    let semaphore = AsyncSemaphore(permits: 1)
    /// Requests that wait or run.
    var users = 0
    var lastReply: Duration?
    var lastPage: Duration?
    /// Between two pages, where the host asks for more than we keep anyway.
    var pagePause: Duration?
  }

  private struct State {
    var hosts: [String: Host] = [:]
    var releases = 0
  }

  private let state = Mutex(State())
  private let time: TimeSource
  private let hostDelay: @Sendable (String) -> Duration
  private let pageDelay: @Sendable (String) -> Duration

  init(
    time: TimeSource, hostDelay: @escaping @Sendable (String) -> Duration,
    pageDelay: @escaping @Sendable (String) -> Duration
  ) {
    self.time = time
    self.hostDelay = hostDelay
    self.pageDelay = pageDelay
  }

  /// As long as async-http-client keeps an idle connection: a few pauses between the articles of one feed.
  static let memory: Duration = .seconds(20)

  /// Waits until no other request to the host is running and its pause is over.
  ///
  /// - Parameter pagePause: what the host asks for between two pages (`Crawl-delay`); less than our own changes nothing.
  /// - Throws: only if the task is cancelled while it waits.
  func acquire(
    _ host: String, for resource: FetchRequest.Resource, pagePause: Duration? = nil
  ) async throws -> Permit {
    try await enter(host, pagePause).acquire()
    do {
      let (pause, isWarm) = pause(before: resource, at: host)
      if pause > .zero { try await time.sleep(pause) }
      return Permit(host: host, resource: resource, isWarm: isWarm)
    } catch {
      leave(host)
      throw error
    }
  }

  /// Ends a request; the pause begins now.
  ///
  /// - Parameter page: whether a whole article page was served, rather than a redirect to one.
  func release(_ permit: Permit, servedPage page: Bool) {
    let now = time.elapsed()
    state.withLock { state in
      state.hosts[permit.host]?.lastReply = now
      if page { state.hosts[permit.host]?.lastPage = now }
    }
    leave(permit.host)
  }

  /// How many hosts are remembered.
  var count: Int { state.withLock { $0.hosts.count } }
}

extension HostRateLimiter {
  private func enter(_ name: String, _ pagePause: Duration?) -> AsyncSemaphore {
    state.withLock { state in
      var host = state.hosts[name] ?? Host()
      host.users += 1
      if let pagePause { host.pagePause = pagePause }
      state.hosts[name] = host
      return host.semaphore
    }
  }

  private func leave(_ name: String) {
    let now = time.elapsed()
    let semaphore = state.withLock { state -> AsyncSemaphore? in
      state.hosts[name]?.users -= 1
      let semaphore = state.hosts[name]?.semaphore
      state.releases += 1
      // Looking at every host costs time; once in 256 requests it does not show.
      if state.releases.isMultiple(of: 256) { forgetIdle(in: &state, now: now) }
      return semaphore
    }
    semaphore?.release()
  }

  private func pause(
    before resource: FetchRequest.Resource, at name: String
  ) -> (Duration, isWarm: Bool) {
    let now = time.elapsed()
    guard let host = state.withLock({ $0.hosts[name] }), let lastReply = host.lastReply else {
      return (.zero, false)
    }
    let isWarm = now - lastReply < Self.memory
    let ready = lastReply + hostDelay(name)
    guard resource == .page, let lastPage = host.lastPage else { return (ready - now, isWarm) }
    return (max(ready, lastPage + max(pageDelay(name), host.pagePause ?? .zero)) - now, isWarm)
  }

  private func forgetIdle(in state: inout State, now: Duration) {
    state.hosts = state.hosts.filter { name, host in
      guard host.users == 0 else { return true }
      let keep = max(hostDelay(name), pageDelay(name), Self.memory, host.pagePause ?? .zero)
      return host.lastReply.map { now - $0 < keep } ?? false
    }
  }
}
