/// What becomes of one poll.
enum LoadFate: Sendable, Hashable {
  /// 304, where the request is conditional.
  case unchanged
  /// A new entry.
  case new
  case fault(Fault)

  /// What goes wrong with servers.
  enum Fault: Int, Sendable, CaseIterable {
    case serverError
    case notFound
    /// Never an answer.
    case silence
    /// A TCP reset in the middle of the body.
    case reset
    /// The connection ends before the body does.
    case truncated
    /// 429 with Retry-After.
    case rateLimited
  }
}

/// How polls are to end, in percent.
struct LoadMix: Sendable {
  var unchanged: Int
  var faults: Int
  /// Of feeds whose entries are a teaser, so that their pages are fetched.
  var teasers: Int

  /// Hosts with more feeds than this send no 429: their many feeds would keep them at rest for ever.
  static let rateLimitingHosts = 20

  func fate(feed: Int, turn: Int, of plan: LoadPlan) -> LoadFate {
    let draw = plan.draw(feed: feed, turn: turn)
    // In thousandths of a percent, so that a share of 1 % is no multiple of anything else.
    let share = Int(draw % 100_000)
    if share < faults * 1000 { return .fault(fault(draw >> 20, size: plan.size(ofHostOf: feed))) }
    return Int((draw >> 32) % 100) < unchanged ? .unchanged : .new
  }

  func isTeaser(feed: Int, of plan: LoadPlan) -> Bool {
    Int(plan.draw(feed: feed, turn: 0xFFFFFE) % 100) < teasers
  }

  private func fault(_ draw: UInt64, size: Int) -> LoadFate.Fault {
    let fault = LoadFate.Fault.allCases[Int(draw % UInt64(LoadFate.Fault.allCases.count))]
    return fault == .rateLimited && size > Self.rateLimitingHosts ? .serverError : fault
  }
}
