package import News

/// A feed that the operator asked for, and how it is to be treated.
package struct ConfiguredFeed: Sendable, Hashable {
  package var subscription: Subscription
  /// How often it is polled; `poll.interval` where absent.
  package var interval: Duration?
  /// How much of it is taken at first; `poll.first` where absent.
  package var firstRead: FirstRead?
  /// Whether its pages are fetched; `extract.full_text` where absent.
  package var fullText: FullText?
  /// Which of its articles are wanted, beside what holds for all feeds.
  package var filter = ArticleFilter()
  /// Who we are to its server, once the files that say so have been read.
  package internal(set) var credentials: FeedCredentials?
  /// A secret could not be read: the feed is listed, but cannot be polled.
  package internal(set) var lacksSecrets = false
  var secrets = SecretSettings()
  /// Where it was asked for.
  package var origin: SourcePosition

  /// Whether anything is said of it that a list of feeds cannot hold.
  package var hasOptions: Bool {
    interval != nil || fullText != nil || firstRead != nil || !filter.isEmpty || !secrets.isEmpty
  }

  package init(
    _ subscription: Subscription, interval: Duration? = nil, fullText: FullText? = nil, origin: SourcePosition
  ) {
    self.subscription = subscription
    self.interval = interval
    self.fullText = fullText
    self.origin = origin
  }
}
