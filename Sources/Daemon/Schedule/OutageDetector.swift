import Synchronization

/// Tells an outage of our own network from feeds that fail.
///
/// When the line is down, every feed fails, and a reader that counts those failures stops polling them for hours or for
/// good (miniflux#2150). So failures without a reply are looked at together: as soon as several hosts in a row have failed
/// and none replied in between, it is us. Nobody is blamed then, nor are those that failed first, which are forgiven.
///
/// One reply of any server, an error too, ends the outage.
final class OutageDetector: Sendable {
  private struct State {
    var hosts: Set<String> = []
    var suspects: [Int64] = []
    var isOutage = false
  }

  private let state = Mutex(State())

  /// Hosts that must fail in a row. Fewer feeds than that are often of one provider.
  static let hostsNeeded = 5

  func replied() {
    state.withLock { state in if !state.hosts.isEmpty { state = State() } }
  }

  /// A feed of the host failed without a reply.
  ///
  /// - Returns: whether our network is down, and the feeds that were blamed before that was known.
  func failed(host: String) -> (isOutage: Bool, toForgive: [Int64]) {
    state.withLock { state in
      state.hosts.insert(host)
      guard !state.isOutage else { return (true, []) }
      guard state.hosts.count >= Self.hostsNeeded else { return (false, []) }
      state.isOutage = true
      defer { state.suspects = [] }
      return (true, state.suspects)
    }
  }

  /// The feed was blamed for such a failure, and that is on its way into the ledger.
  ///
  /// - Returns: whether it is to be forgiven already: another has shown meanwhile that our network is down.
  func blamed(_ feed: Int64) -> Bool {
    state.withLock { state in
      if !state.isOutage { state.suspects.append(feed) }
      return state.isOutage
    }
  }
}
