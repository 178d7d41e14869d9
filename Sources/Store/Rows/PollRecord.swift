package import News

/// One poll of a feed, as `winnow feeds show` tells it: 24 bytes, the last thirty of each feed are kept.
package struct PollRecord: Sendable, Hashable {
  package enum Outcome: UInt8, Sendable {
    case unchanged, read, failed, unreadable
  }

  package var at: Timestamp
  package var took: Duration
  /// Of HTTP; 0 where there was no reply.
  package var status: Int
  package var outcome: Outcome
  package var reason: PollReason
  /// What whoever gave the reason asked for; zero where it is no duration.
  package var asked: Duration
  /// Until the next poll.
  package var wait: Duration
  /// Entries that were new.
  package var new: Int

  package init(
    at: Timestamp, took: Duration, status: Int, outcome: Outcome, reason: PollReason, asked: Duration,
    wait: Duration, new: Int = 0
  ) {
    self.at = at
    self.took = took
    self.status = status
    self.outcome = outcome
    self.reason = reason
    self.asked = asked
    self.wait = wait
    self.new = new
  }
}

/// Why a feed is polled when it is.
package enum PollReason: UInt8, Sendable, CaseIterable {
  /// Its interval.
  case interval
  /// How often it usually has something new.
  case rhythm
  /// `ttl` or `sy:updatePeriod`.
  case feedAsked
  /// `Cache-Control` or `Expires`.
  case serverAsked
  case retryAfter
  /// It failed, and each failure doubles the wait.
  case backoff
  /// Its host asked us to stay away.
  case hostRests
  case skipHours
  case skipDays
  /// It gives no validators, so every poll costs a whole body.
  case noValidators
  /// Entries were missing between two polls.
  case gap
  /// Our own network fails; the feed is not blamed.
  case outage
  /// It is gone for good (410).
  case gone
  /// Another subscription has its address by now.
  case merged
}

extension PollRecord {
  /// The polls of a stored history, newest first.
  package static func decode(_ bytes: [UInt8]) -> [PollRecord] {
    stride(from: 0, to: bytes.count - bytes.count % size, by: size).compactMap {
      PollRecord(Array(bytes[$0..<$0 + size]))
    }
  }

  static let size = 24
  static let kept = 30

  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    func put(_ value: Int64, _ count: Int) {
      let clamped = UInt64(min(max(value, 0), (Int64(1) << (8 * count)) - 1))
      for shift in 0..<count { bytes.append(UInt8(truncatingIfNeeded: clamped >> (8 * shift))) }
    }
    put(at.milliseconds / 1000, 6)
    put(took.milliseconds, 4)
    put(Int64(status), 2)
    put(Int64(outcome.rawValue), 1)
    put(Int64(reason.rawValue), 1)
    put(asked.milliseconds / 1000, 4)
    put(wait.milliseconds / 1000, 4)
    put(Int64(new), 2)
    return bytes
  }

  private init?(_ bytes: [UInt8]) {
    func number(_ start: Int, _ count: Int) -> Int64 {
      bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int64($1) }
    }
    guard let at = Timestamp(milliseconds: number(0, 6) * 1000), let outcome = Outcome(rawValue: bytes[12]),
      let reason = PollReason(rawValue: bytes[13])
    else { return nil }
    self.init(
      at: at, took: .milliseconds(number(6, 4)), status: Int(number(10, 2)), outcome: outcome,
      reason: reason, asked: .seconds(number(14, 4)), wait: .seconds(number(18, 4)), new: Int(number(22, 2)))
  }
}

extension Duration {
  /// Whole milliseconds.
  var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }
}
