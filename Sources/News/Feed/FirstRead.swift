/// How much of a feed is taken when it is read for the first time.
///
/// A feed may list its whole archive: ten thousand articles from years ago that nobody waits for, each of them a request to
/// a server that does not know us yet.
public enum FirstRead: Sendable, Hashable {
  /// Everything that the feed lists.
  case all
  /// So many entries, the newest.
  case newest(Int)
  /// What was published or changed since then, and what says no date.
  case since(Timestamp)

  /// The positions of the entries that are passed over.
  ///
  /// The newest are those with the latest date of publication, or else of change; entries without either come after
  /// them, in the order of the feed, which most feeds begin with the newest.
  public func backlog(of entries: [Entry]) -> Set<Int> {
    switch self {
    case .all: return []
    case .since(let start):
      return Set(entries.indices.filter { entries[$0].date.map { $0 < start } ?? false })
    case .newest(let count):
      let dates = entries.map { $0.date?.milliseconds ?? .min }
      // The position keeps entries of one date in the order of the feed.
      let order = entries.indices.sorted { (dates[$1], $0) < (dates[$0], $1) }
      return Set(order.dropFirst(count))
    }
  }
}

extension Entry {
  fileprivate var date: Timestamp? { published ?? updated }
}
