import Fetching
import News
import Store
import Synchronization

/// Decides which hosts are to be left alone, and for how long.
///
/// A server that says "too many requests" means all of them, not those for one feed; one that forbids a feed will forbid
/// the next. And where a host of 2,000 feeds fails with each of them, one probe tells as much as 2,000 requests.
final class HostRests: Sendable {
  private struct Host {
    /// Rests in a row for which the host gave no time.
    var count = 0
    /// Requests in a row that failed by a fault of the server.
    var faults = 0
    /// How often that tripped the breaker in a row.
    var trips = 0
  }

  private let hosts = Mutex<[String: Host]>([:])

  /// Takes up the rests that were in force when the daemon ended.
  func load(_ rests: [HostRest]) {
    hosts.withLock { hosts in
      for rest in rests { hosts[rest.host, default: Host()].count = rest.count }
    }
  }

  /// The host replied as it should.
  func replied(_ host: String) { hosts.withLock { $0[host] = nil } }

  /// - Parameter isPage: whether an article page was asked for. Sites keep robots from their pages and serve feeds to
  ///   them all the same, so a refusal of a page rests pages alone.
  /// - Returns: nil where the host goes on.
  func rest(after error: FetchError, host: String, isPage: Bool, at now: Timestamp) -> HostRest? {
    if case .status(let failure) = error,
      failure.status < 500 || failure.retryAfter != nil || failure.isChallenge
    {
      return rest(after: failure, isPage: isPage, at: now)
    }
    guard error.isFault, !host.isEmpty, !isPage else { return nil }
    return breaker(host, error, at: now)
  }

  private func rest(after failure: HTTPFailure, isPage: Bool, at now: Timestamp) -> HostRest? {
    guard let shortest = shortestRest(failure) else { return nil }
    let asked = [failure.retryAfter, failure.status == 429 ? failure.maxAge : nil].compactMap { $0 }.max()
    let count = hosts.withLock { hosts in
      if asked == nil { hosts[failure.host, default: Host()].count += 1 }
      return hosts[failure.host]?.count ?? 0
    }
    // Only "too many" means more patience each time. A refusal is often of one feed among many, and doubling would keep
    // the others from their turn for weeks.
    let doublings = failure.status == 429 ? min(max(count - 1, 0), 8) : 0
    let unasked = min(shortest * (1 << doublings), max(.day, shortest))
    let wait = asked.map {
      max(min($0, .week), failure.status == 429 || failure.status == 503 ? .zero : shortest)
    }
    let scatter = scattered("\(failure.host) \(count)")
    return HostRest(
      host: failure.host, until: now.advanced(by: wait ?? unasked + scatter),
      pagesOnly: isPage && ![429, 503].contains(failure.status), count: count, reason: failure.description)
  }

  /// Five faults in a row, of whichever of its feeds, rest the host for five minutes; each further one doubles that, up to an
  /// hour. Then one request shows whether it is back.
  private func breaker(_ host: String, _ error: FetchError, at now: Timestamp) -> HostRest? {
    let trips = hosts.withLock { hosts -> Int? in
      hosts[host, default: Host()].faults += 1
      guard let state = hosts[host], state.faults >= 5 else { return nil }
      hosts[host]?.trips += 1
      return state.trips
    }
    guard let trips else { return nil }
    let wait = min(Duration.seconds(300) * (1 << min(trips, 4)), .hour)
    return HostRest(
      host: host, until: now.advanced(by: wait), pagesOnly: false, count: 0,
      reason: "fails with every request: \(error)")
  }
}

/// How long a host rests at least after such a refusal; nil where only the one resource is refused.
///
/// 402 is how sites behind Cloudflare ask crawlers for money, 451 a court's order; 403 and checks for browsers mean that we
/// are taken for something else. Coming back at once makes each of them worse.
private func shortestRest(_ failure: HTTPFailure) -> Duration? {
  if failure.isChallenge { return .hour * 4 }
  return switch failure.status {
  case 429: .hour
  case 503 where failure.retryAfter != nil: .zero
  case 402, 451: .day
  case 403: .hour * 4
  default: nil
  }
}
