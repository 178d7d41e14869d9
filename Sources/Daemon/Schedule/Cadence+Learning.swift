import Fetching
import News
import Store

extension Cadence {
  /// Learns from a document how often the feed has something new, and what it asks for.
  mutating func learn(from document: ReadDocument, new: Int, isFirst: Bool, at now: Timestamp) {
    askedByFeed = document.askedByFeed ?? .zero
    skipHours = document.skipHours
    skipDays = document.skipDays
    let dates = document.published.filter { $0 <= now }
    unchanged = new > 0 ? 0 : unchanged + 1
    guard new > 0 || isFirst else { return }
    let sinceLast = lastNewAt.map { now.duration(since: $0) }
    // A feed that is met for the first time was new when its newest entry says so.
    lastNewAt = isFirst ? dates.first ?? now : now
    gap = meanGap(of: dates) ?? sinceLast.map { observed(after: $0, new: new) } ?? gap
    silentSince = nil
  }

  /// The mean time between entries, by their dates; nil for too few to tell, and for dates that are all one.
  private func meanGap(of dates: [Timestamp]) -> Duration? {
    let newest = dates.prefix(20)
    guard newest.count >= 4, let first = newest.first, let last = newest.last, first > last else {
      return nil
    }
    return first.duration(since: last) / (newest.count - 1)
  }

  /// Without dates: what polls saw, averaged with what was known.
  private func observed(after time: Duration, new: Int) -> Duration {
    let seen = time / max(new, 1)
    return gap.map { $0 + (seen - $0) / 4 } ?? seen
  }
}

extension ValidatorAudit {
  /// A 304 was a lie where the body has entries that were there, by their dates, when it was given.
  mutating func learn(new: Int, _ document: ReadDocument, lastPolledAt: Timestamp?, at now: Timestamp) {
    lastAt = now
    let wasThere = document.published.prefix(new).contains { date in
      lastPolledAt.map { date.advanced(bySeconds: 600) < $0 } ?? false
    }
    isLying = new > 0 && wasThere
    confirmed = isLying ? 0 : confirmed + 1
  }
}

extension FeedState {
  /// Whether to ask once without validators: the feed has been silent for much longer than ever, and all that says so is its
  /// server's 304. At most once a day, and ever more rarely while it turns out to be true.
  ///
  /// Media Cloud gave up conditional requests because of feeds that answer 304 for ever.
  func isAuditDue(at now: Timestamp) -> Bool {
    guard !validators.isEmpty, cadence.unchanged > 0, let gap = cadence.gap, let lastNewAt = cadence.lastNewAt
    else { return false }
    let silence = now.duration(since: lastNewAt)
    guard audit.isLying || silence > max(gap * 12, .day) else { return false }
    let pause = Duration.day * (1 << min(audit.confirmed, 3))
    return now.duration(since: audit.lastAt ?? lastNewAt) >= pause
  }

  /// Counts a permanent redirect. One that is seen for a week, three times or more, is adopted elsewhere (`adopt`).
  mutating func follow(_ redirects: [Redirect], to end: String, at now: Timestamp) {
    guard !redirects.isEmpty, redirects.allSatisfy(\.isPermanent), end != requestURL else {
      move = nil
      return
    }
    if move?.to == end { move?.count += 1 } else { move = ObservedMove(to: end, since: now) }
  }

  /// Whether the redirect that was met has proved to be permanent, or is nothing but the way to https.
  func isMoveProven(at now: Timestamp) -> Bool {
    guard let move else { return false }
    if isUpgrade(requestURL, to: move.to) { return true }
    return move.count >= 3 && now.duration(since: move.since) >= .week
  }

  mutating func adopt(_ move: ObservedMove) {
    adoptedURL = move.to
    host = WebURL(move.to)?.host ?? host
    self.move = nil
  }

  /// Asks the operator's address again.
  mutating func forgetMove() {
    adoptedURL = nil
    move = nil
    host = WebURL(url)?.host ?? host
  }
}

/// The same address, with TLS.
private func isUpgrade(_ old: String, to new: String) -> Bool {
  guard old.hasPrefix("http://"), new.hasPrefix("https://") else { return false }
  return old.dropFirst("http://".count) == new.dropFirst("https://".count)
}
