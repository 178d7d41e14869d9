import Dedupe
import Feeds
import Fetching
import News
import Store

/// Pages of an archive that one poll reads at most. A feed of twenty entries that was away for a day of heavy news needs two
/// or three; one that needs more is polled more often from now on.
private let pagesPerPoll = 5

/// A document whose entries can be told apart, with those that its archive added.
struct IdentifiedDocument: Sendable {
  var document: FeedDocument
  var body: IdentifiedBody
  /// Entries that the polled document itself has; those behind them are of its archive.
  let polled: Int
  /// Whether it has none of the entries that the last document had.
  let isDisjoint: Bool
  /// Whether the archive was read back to one of them.
  var isHealed = false

  func isBackfilled(_ entry: EntryIdentity) -> Bool { entry.index >= polled }
}

extension PollStage {
  /// Tells the entries of a document apart. Where it has none that the last one had, reads the feed's archive back to one that
  /// it had.
  ///
  /// The archive is where the feed says (RFC 5005: `prev-archive`, `next`; JSON Feed: `next_url`), or `?paged=2` of a feed that
  /// says it is written by WordPress. No other address is tried: nobody likes to be asked for what was never there.
  func identified(
    _ polled: FeedDocument, of feed: FeedState, _ response: FetchResponse
  ) async -> IdentifiedDocument {
    let known = Set(feed.lastEntries)
    let body = identify(polled, in: feed)
    let isDisjoint = !response.isPart && !known.isEmpty && !body.entries.isEmpty && !body.shares(known)
    var whole = IdentifiedDocument(
      document: polled, body: body, polled: polled.entries.count, isDisjoint: isDisjoint)
    guard isDisjoint else { return whole }
    whole.isHealed = await addArchive(to: &whole.document, of: feed, backTo: known, response.url)
    if whole.document.entries.count > whole.polled { whole.body = identify(whole.document, in: feed) }
    return whole
  }

  /// - Returns: whether a known entry was met.
  private func addArchive(
    to document: inout FeedDocument, of feed: FeedState, backTo known: Set<UInt64>, _ polledURL: String
  ) async -> Bool {
    var next = document.feed.older
    for page in 2..<(2 + pagesPerPoll) {
      guard let url = next ?? wordPressPage(page, of: document.feed, polledURL) else { return false }
      guard case .success(let older) = await archive(at: url, of: feed), !older.entries.isEmpty else {
        return false
      }
      document.entries += older.entries
      if identify(older, in: feed).shares(known) { return true }
      // A page that names itself as the next would be read five times.
      guard older.feed.older != url else { return false }
      next = older.feed.older
    }
    return false
  }

  private func identify(_ document: FeedDocument, in feed: FeedState) -> IdentifiedBody {
    Dedupe.identify(document.entries, in: feed.url, feed: document.feed)
  }

  private func archive(at url: String, of feed: FeedState) async -> Result<FeedDocument, FetchError> {
    guard WebURL(url)?.isHTTP == true else { return .failure(.badURL(url)) }
    let request = FetchRequest(
      url: url, resource: .feed, credentials: context.options.credentials(of: feed.url))
    return await response(to: request).flatMap { response in
      document(of: response).mapError { .decoding($0.description) }
    }
  }
}

/// A page of a WordPress feed; nil for a feed of another program.
private func wordPressPage(_ page: Int, of feed: Feed, _ url: String) -> String? {
  guard feed.generator?.lowercased().contains("wordpress.org") == true, let address = WebURL(url) else {
    return nil
  }
  let query = address.query.map { "\($0)&" } ?? ""
  return address.origin + address.path + "?\(query)paged=\(page)"
}

extension IdentifiedBody {
  fileprivate func shares(_ known: Set<UInt64>) -> Bool {
    entries.contains { entry in entry.keys.first.map { known.contains($0.hash) } ?? false }
  }
}

extension IdentityKey {
  /// Enough of it to recognise an entry of the last document.
  var hash: UInt64 { bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}
