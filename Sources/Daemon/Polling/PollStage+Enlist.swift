import Dedupe
import Feeds
import Fetching
import Logging
import Markup
import News
import Store

/// Minutes that a feed may ask us to wait at most: a week. Feeds were seen that ask for centuries.
private let longestWait = 7 * 24 * 60

extension PollStage {
  /// Hands the entries of a body to the writer, with what the feed is to become.
  func enlist(_ polled: FeedDocument, _ outcome: PollOutcome, _ response: FetchResponse) async {
    let feed = outcome.before
    let known = await identified(polled, of: feed, response)
    let (document, body) = (known.document, known.body)
    let backlog = backlog(of: body, in: document, feed)
    let entries = zip(body.entries, body.entries.indices).map {
      newEntry(
        $0, of: document.entries, isBacklog: backlog.contains($1), isBackfilled: known.isBackfilled($0))
    }
    let read = ReadDocument(known, entries, response)
    let poll = Enlistment(feed: feed, entries: entries, refusals: body.refusals) { new in
      outcome.read(read, response, new: new)
    }
    report(document, poll)
    await writer.submit(poll) { report($0, of: document, poll, backlog: backlog.count) }
  }

  /// The entries that a first reading passes over, by their position among those that can be told apart.
  private func backlog(of body: IdentifiedBody, in document: FeedDocument, _ feed: FeedState) -> Set<Int> {
    if feed.wasRead { return [] }
    return context.options.firstRead(of: feed.url).backlog(
      of: body.entries.map { document.entries[$0.index] })
  }

  private func newEntry(_ identity: EntryIdentity, of entries: [Entry], isBacklog: Bool, isBackfilled: Bool)
    -> NewEntry
  {
    let entry = entries[identity.index]
    return NewEntry(
      articleID: identity.id.text, keys: identity.keys, changingPage: identity.changingPage,
      host: entry.link.flatMap { WebURL($0)?.host } ?? "",
      entry: entry, isBacklog: isBacklog, isBackfilled: isBackfilled)
  }

  /// What became of a document, once it is committed.
  private func report(
    _ enlisted: EnlistedPoll, of document: FeedDocument, _ poll: Enlistment, backlog: Int
  ) {
    let new = enlisted.pending.count
    context.metrics.update { counts in
      counts.new += new
      counts.backlog += backlog
      counts.known += poll.entries.count - new - backlog
    }
    context.logger.info(
      "read feed",
      metadata: [
        "feed.url": "\(shown(poll.feed.url))", "feed.entries": "\(document.entries.count)",
        "feed.new": "\(new)",
        "feed.reader": "\(document.reader?.rawValue ?? "json")",
        "feed.backlog": backlog == 0 ? "" : "\(backlog)",
      ])
  }

  private func report(_ document: FeedDocument, _ poll: Enlistment) {
    let url = shown(poll.feed.url)
    context.metrics.update { counts in
      counts.polled += 1
      counts.refused += poll.refusals.count
      counts.count(document.reader)
    }
    for warning in document.warnings where warning.isCut {
      context.logger.warning(
        "read only a part of feed", metadata: ["feed.url": "\(url)", "reason": "\(warning)"])
    }
    for reason in Set(poll.refusals).sorted() {
      context.logger.info(
        "left entries out",
        metadata: [
          "feed.url": "\(url)", "reason": "\(reason)", "entries": "\(poll.refusals.count { $0 == reason })",
        ])
    }
  }
}

extension ReadDocument {
  init(_ known: IdentifiedDocument, _ entries: [NewEntry], _ response: FetchResponse) {
    let (document, feed) = (known.document, known.document.feed)
    self.init(
      title: feed.title,
      // A 304 for an index says nothing of the sitemaps that it lists, so it is always asked for in full.
      validators: document.format == .sitemapIndex ? Validators() : response.validators,
      askedByFeed: feed.hasDefaultPeriod
        ? nil : feed.ttlMinutes.map { .seconds(60 * min(max($0, 0), longestWait)) },
      skipHours: feed.skipHours.reduce(0) { $0 | 1 << UInt32($1) },
      skipDays: feed.skipDays.reduce(0) { $0 | 1 << UInt32($1 - 1) },
      published: document.entries.compactMap(\.published).filter(\.hasTimeOfDay).sorted(by: >),
      entryHashes: entries.lazy.filter { !$0.isBackfilled }.prefix(64).compactMap { $0.keys.first?.hash })
    // A feed that holds one entry at a time shares none with its last document whenever it has something new.
    isDisjoint = known.isDisjoint && entryHashes.count > 1
    isHealed = known.isHealed
    isPartial = response.isPart
  }
}

extension IdentifiedBody {
  /// The reasons of the entries that never become a line, one each.
  fileprivate var refusals: [String] {
    unidentifiable.map { "unidentifiable_\($0.reason.rawValue)" }
      + Array(repeating: "repeated_in_feed", count: repeated)
  }
}
