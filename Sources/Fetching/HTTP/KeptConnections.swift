import News
import Synchronization

/// Decides which hosts keep their connection after a reply.
///
/// A kept connection holds a file descriptor until it has been idle for a while. Every feed has a host of its own more
/// often than not: with all connections kept, 3,000 feeds exhaust the usual 1,024 descriptors in one round, and feeds are
/// blamed for `EMFILE`. So a bounded number of hosts keep theirs, those that were asked last; the others are asked to
/// close it with the reply.
final class KeptConnections: Sendable {
  /// When each connection that is kept will have been idle for long enough, by `TimeSource.elapsed`.
  private let hosts = Mutex<[String: Duration]>([:])
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Whether a request to the host may keep its connection; if so, the host has a place until it has been idle.
  func keep(_ host: String, at now: Duration) -> Bool {
    hosts.withLock { hosts in
      if hosts[host] == nil, hosts.count >= limit {
        hosts = hosts.filter { $0.value > now }
        guard hosts.count < limit else { return false }
      }
      hosts[host] = now + HostRateLimiter.memory
      return true
    }
  }
}

/// How the file descriptors of the process are shared out.
struct DescriptorBudget {
  /// Idle connections.
  let kept: Int
  /// Requests in flight.
  let inFlight: Int

  /// An idle daemon holds 24 (ledger, output, logs, event loops, the runtime's timers and signals); each further reader of
  /// the ledger takes two.
  private static let reserve = 64
  /// More idle connections save no handshakes: hosts are asked again within seconds only for their articles.
  private static let mostKept = 512

  /// - Parameter descriptors: how many the process may open (`RLIMIT_NOFILE`).
  init(descriptors: Int, wanted: Int) {
    let usable = max(16, descriptors - Self.reserve)
    kept = min(Self.mostKept, usable / 4)
    // A request holds its socket, and one more while its host is looked up.
    inFlight = max(1, min(wanted, (usable - kept) / 2))
  }
}
