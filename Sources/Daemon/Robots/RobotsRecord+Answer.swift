import Fetching
import News
import Store

/// How long an answer holds (RFC 9309 §2.4).
private let answerHolds: Int64 = 86_400
/// How long a site may be unreachable before that counts as having no robots.txt (§2.3.1.4).
private let longestClosure: Duration = .seconds(30 * 86_400)
/// The first pause after a failure to answer; doubled each time, at most as long as an answer holds.
private let firstPause: Int64 = 300

/// What a robots.txt that is known means for a page.
enum RobotsAccess: Sendable, Hashable {
  /// There are rules.
  case ruled
  /// There is no file: everything is allowed.
  case open
  /// Nobody can say: nothing is allowed until the site is asked again.
  case closed(until: Timestamp)
}

extension RobotsRecord {
  /// What is known after an answer.
  func after(_ answer: RobotsAnswer, at now: Timestamp) -> RobotsRecord {
    var next = self
    switch answer {
    case .found(let found, let validators, let url):
      next.rules = found.stored
      next.validators = validators
      next.validatorsURL = url
    case .unchanged(let fresh):
      next.validators.etag = fresh.etag ?? validators.etag
      next.validators.lastModified = fresh.lastModified ?? validators.lastModified
    case .unavailable:
      next.rules = nil
      next.validators = Validators()
      next.validatorsURL = nil
    case .unreachable(_, let retryAfter):
      next.unreachableSince = unreachableSince.map { $0 < now ? $0 : now } ?? now
      next.failures = min(failures + 1, 32)
      next.nextAskAt = now.advanced(by: pause(asked: retryAfter))
      return next
    }
    next.hasAnswered = true
    next.unreachableSince = nil
    next.failures = 0
    next.nextAskAt = now.advanced(bySeconds: answerHolds)
    return next
  }

  /// Whether the site need not be asked again. A time further ahead than an answer holds was written while the clock was
  /// wrong.
  func isFresh(at now: Timestamp) -> Bool {
    nextAskAt > now && nextAskAt <= now.advanced(bySeconds: answerHolds)
  }

  func access(at now: Timestamp) -> RobotsAccess {
    // Rules that were had hold on while the site cannot be reached (§2.4).
    if rules != nil { return .ruled }
    guard let unreachableSince else { return .open }
    return now.duration(since: unreachableSince) >= longestClosure ? .open : .closed(until: nextAskAt)
  }

  private func pause(asked: Duration?) -> Duration {
    let ours = Duration.seconds(min(firstPause << Int64(min(failures, 16)), answerHolds))
    return min(max(ours, asked ?? .zero), .seconds(answerHolds))
  }
}
