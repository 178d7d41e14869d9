import Dedupe
import Feeds
import Fetching
import News
import Store

/// Pages of an archive that one poll reads at most. A feed of twenty entries that was away for a day of heavy news needs two
/// or three; one that needs more is polled more often from now on.
private let pagesPerPoll = 5

extension PollStage {
  /// Where a document has no entry that the last one had, reads the feed's archive back to one that it had.
  ///
  /// The archive is where the feed says (RFC 5005: `prev-archive`, `next`; JSON Feed: `next_url`), or `?paged=2` of a feed that
  /// says it is written by WordPress. No other address is tried: nobody likes to be asked for what was never there.
  ///
  /// - Returns: the document with the entries of its archive behind its own, and whether one of them is known.
  func healed(
    _ polled: FeedDocument, of feed: FeedState, _ response: FetchResponse
  ) async -> (document: FeedDocument, isHealed: Bool) {
    var document = polled
    let isHealed = await heal(&document, of: feed, response)
    return (document, isHealed)
  }

  private func heal(_ document: inout FeedDocument, of feed: FeedState, _ response: FetchResponse) async
    -> Bool
  {
    let known = Set(feed.lastEntries)
    guard response.status != 226, !known.isEmpty, !shares(document, with: known, feed) else { return false }
    var next = document.feed.older
    for page in 2..<(2 + pagesPerPoll) {
      guard let url = next ?? wordPressPage(page, of: document.feed, response.url) else { return false }
      guard case .success(let older) = await archive(at: url, of: feed), !older.entries.isEmpty else {
        return false
      }
      document.entries += older.entries
      if shares(older, with: known, feed) { return true }
      // A page that names itself as the next would be read five times.
      guard older.feed.older != url else { return false }
      next = older.feed.older
    }
    return false
  }

  private func shares(_ document: FeedDocument, with known: Set<UInt64>, _ feed: FeedState) -> Bool {
    identify(document.entries, in: feed.url, feed: document.feed).entries.contains { entry in
      entry.keys.first.map { known.contains($0.hash) } ?? false
    }
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
