import Synchronization

/// One request at a time to each host, with a pause after each reply.
///
/// Hosts are forgotten when their pauses are over and nobody waits, so memory follows the last minute's hosts.
final class HostTurns: Sendable {
  /// The right to ask one host. To be given back when the reply is in.
  struct Turn {
    let host: String
    let kind: FetchRequest.Kind
    /// Whether the host answered lately, so that a kept connection to it may turn out to be closed.
    let isWarm: Bool
  }

  /// What is known of a host, in time since the fetcher began.
  private struct Host {
    let slot = Slots(1)
    var users = 0
    var lastReply: Duration?
    var lastPage: Duration?
  }

  private struct State {
    var hosts: [String: Host] = [:]
    var returns = 0
  }

  private let state = Mutex(State())
  private let time: Timepiece
  private let hostDelay: Duration
  private let pageDelay: Duration

  init(time: Timepiece, hostDelay: Duration, pageDelay: Duration) {
    self.time = time
    self.hostDelay = hostDelay
    self.pageDelay = pageDelay
  }

  /// As long as async-http-client keeps an idle connection.
  static let memory: Duration = .seconds(60)

  /// Waits until the host is free and has had its pause.
  ///
  /// - Throws: only if the task is cancelled while waiting.
  func take(_ host: String, for kind: FetchRequest.Kind) async throws -> Turn {
    try await enter(host).take()
    do {
      let (pause, isWarm) = pause(before: kind, at: host)
      if pause > .zero { try await time.sleep(pause) }
      return Turn(host: host, kind: kind, isWarm: isWarm)
    } catch {
      leave(host)
      throw error
    }
  }

  /// Ends a turn; the pause begins now.
  ///
  /// - Parameter page: whether a whole article page was served, rather than a redirect to one.
  func giveBack(_ turn: Turn, servedPage page: Bool) {
    let now = time.elapsed()
    state.withLock { state in
      state.hosts[turn.host]?.lastReply = now
      if page { state.hosts[turn.host]?.lastPage = now }
    }
    leave(turn.host)
  }

  /// How many hosts are remembered.
  var count: Int { state.withLock { $0.hosts.count } }
}

extension HostTurns {
  private func enter(_ name: String) -> Slots {
    state.withLock { state in
      var host = state.hosts[name] ?? Host()
      host.users += 1
      state.hosts[name] = host
      return host.slot
    }
  }

  private func leave(_ name: String) {
    let now = time.elapsed()
    let slot = state.withLock { state -> Slots? in
      state.hosts[name]?.users -= 1
      let slot = state.hosts[name]?.slot
      state.returns += 1
      if state.returns.isMultiple(of: 256) { forgetIdle(in: &state, now: now) }
      return slot
    }
    slot?.giveBack()
  }

  private func pause(before kind: FetchRequest.Kind, at name: String) -> (Duration, isWarm: Bool) {
    let now = time.elapsed()
    guard let host = state.withLock({ $0.hosts[name] }), let lastReply = host.lastReply else {
      return (.zero, false)
    }
    let isWarm = now - lastReply < Self.memory
    let ready = lastReply + hostDelay
    guard kind == .page, let lastPage = host.lastPage else { return (ready - now, isWarm) }
    return (max(ready, lastPage + pageDelay) - now, isWarm)
  }

  private func forgetIdle(in state: inout State, now: Duration) {
    let keep = max(hostDelay, pageDelay, Self.memory)
    state.hosts = state.hosts.filter { _, host in
      guard host.users == 0 else { return true }
      return host.lastReply.map { now - $0 < keep } ?? false
    }
  }
}
