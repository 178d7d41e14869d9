import FoundationEssentials
import GRDB
import News

extension FeedState {
  /// In the order in which `init(row:)` reads them.
  static let columns = "id, url, feed_id, " + mutableColumns.joined(separator: ", ")

  /// In the order of `arguments`; then the record of the poll, the bytes of history that are kept, and the row.
  static let update = """
    UPDATE subscription SET \(mutableColumns.map { "\($0) = ?" }.joined(separator: ", ")),
      history = substr(CAST(? || history AS BLOB), 1, ?)
    WHERE id = ?
    """

  private static let mutableColumns = [
    "host", "title", "etag", "last_modified", "validators_url", "next_due_at", "not_before", "last_polled_at",
    "first_read_at", "failures", "last_error", "last_error_body", "is_trouble_reported", "moved_to",
    "moved_since", "moved_count",
    "adopted_url", "gone_at", "audited_at", "audits_confirmed", "is_lying", "last_entries", "asked_by_feed",
    "asked_by_server", "skip_hours", "skip_days", "gap", "last_new_at", "unchanged", "body_bytes", "latency",
    "silent_since", "gap_seen_at",
  ]

  var arguments: StatementArguments {
    [
      host, title, validators.etag, validators.lastModified, validatorsURL, nextDueAt.milliseconds,
      notBefore?.milliseconds ?? 0, lastPolledAt?.milliseconds, firstReadAt?.milliseconds, failures,
      lastError,
      lastErrorBody, isTroubleReported, move?.to, move?.since.milliseconds, move?.count, adoptedURL,
      goneAt?.milliseconds,
      audit.lastAt?.milliseconds, audit.confirmed, audit.isLying, Data(packed(lastEntries)),
    ] + cadence.arguments
  }

  init(row: Row) {
    self.init(rowID: row[0], url: row[1], feedID: row[2], host: row[3], nextDueAt: time(row[8]) ?? .epoch)
    title = row[4]
    validators = Validators(etag: row[5], lastModified: row[6])
    validatorsURL = row[7]
    notBefore = (row[9] as Int64) == 0 ? nil : time(row[9])
    lastPolledAt = time(row[10])
    firstReadAt = time(row[11])
    failures = row[12]
    lastError = row[13]
    lastErrorBody = row[14]
    isTroubleReported = row[15]
    if let to: String = row[16], let since = time(row[17]) {
      move = ObservedMove(to: to, since: since, count: row[18] ?? 1)
    }
    adoptedURL = row[19]
    goneAt = time(row[20])
    audit.lastAt = time(row[21])
    audit.confirmed = row[22]
    audit.isLying = row[23]
    lastEntries = unpacked(row[24])
    cadence = Cadence(row: row, from: 25)
  }
}

extension Cadence {
  fileprivate var arguments: StatementArguments {
    [
      askedByFeed.milliseconds, askedByServer.milliseconds, Int64(skipHours), Int64(skipDays),
      gap?.milliseconds,
      lastNewAt?.milliseconds, unchanged, bodyBytes, latency.milliseconds, silentSince?.milliseconds,
      gapSeenAt?.milliseconds,
    ]
  }

  fileprivate init(row: Row, from first: Int) {
    self.init()
    askedByFeed = .milliseconds(row[first] as Int64)
    askedByServer = .milliseconds(row[first + 1] as Int64)
    skipHours = UInt32(truncatingIfNeeded: row[first + 2] as Int64)
    skipDays = UInt32(truncatingIfNeeded: row[first + 3] as Int64)
    gap = (row[first + 4] as Int64?).map { .milliseconds($0) }
    lastNewAt = time(row[first + 5])
    unchanged = row[first + 6]
    bodyBytes = row[first + 7]
    latency = .milliseconds(row[first + 8] as Int64)
    silentSince = time(row[first + 9])
    gapSeenAt = time(row[first + 10])
  }
}

private func packed(_ hashes: [UInt64]) -> [UInt8] {
  hashes.flatMap { hash in (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * $0)) } }
}

private func unpacked(_ bytes: Data) -> [UInt64] {
  let bytes = [UInt8](bytes)
  return stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
    bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
