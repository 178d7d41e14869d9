import Logging
import News
import Store

extension ArticleStage {
  /// The outcome of an entry, unless the operator's filters drop it.
  ///
  /// Two looks: a rule of `exclude` that the feed's own words decide saves the request for the page; all rules are applied
  /// to the finished article. What the feed says counts both times, so that a category which only the feed knows is found.
  func filteredOutcome(of pending: PendingEntry) async -> Outcome {
    let filters = context.options.filters(of: pending.feedURL)
    guard !filters.isEmpty else { return await outcome(of: pending) }
    let entry = FilterFacts(entry: pending.entry)
    for filter in filters {
      if let rule = filter.exclusion(ofEntry: entry) { return .filtered(.excluded(by: rule)) }
    }
    let outcome = await outcome(of: pending)
    guard case .line(let line) = outcome else { return outcome }
    var facts = FilterFacts(line: line)
    facts.formUnion(entry)
    let verdict = filters.verdict(on: facts)
    if case .kept = verdict { return outcome }
    return .filtered(verdict)
  }

  /// Ends an entry that a filter drops. Its keys stay in the ledger, so it is not fetched again.
  func drop(_ pending: PendingEntry, by verdict: ArticleFilter.Verdict) async throws {
    try await context.committing { try await context.ledger.refuse(pending, reason: "filtered") }
    context.metrics.update { $0.refused += 1 }
    context.logger.info(
      "a filter dropped an article",
      metadata: [
        "feed.url": "\(pending.feedURL)", "entry.id": "\(pending.articleID)",
        "entry.url": "\(shown(pending.entry.link ?? ""))", "filter": "\(verdict)",
      ])
  }
}
