package import News

/// `extract`: where an article's text comes from.
package struct ExtractSettings: Sendable, Hashable {
  package var fullText = FullText.auto
  /// Words from which a feed's own content counts as the full text.
  package var minFeedWords = 250
  /// How long an unreachable page is retried before the line is written from the feed's text.
  package var retryFor: Duration = .seconds(24 * 60 * 60)
  /// By host.
  package var sites: [String: SiteSettings] = [:]
}
