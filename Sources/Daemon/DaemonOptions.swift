package import Extraction
package import Feeds
package import News

/// How the daemon works, from the operator's configuration.
package struct DaemonOptions: Sendable {
  /// Poll what is due, write all of it, end.
  package var isOnce = false
  /// With `isOnce`: every feed counts as due; what a server asked for stays in force.
  package var pollsAll = false
  /// Between two polls of a feed; nil where the rhythm of each decides. A feed may have its own.
  package var pollInterval: Duration?
  /// The shortest and the longest time between two polls, whatever a feed asks for.
  package var pollManners: ClosedRange<Duration> = .seconds(3600)...(.seconds(86_400))
  /// Whether a feed that goes on answering "not modified" far beyond its rhythm is asked once a day without validators.
  package var audits = true
  /// Feeds polled at the same time.
  package var pollWidth = 32
  /// Beside them: feeds, and as many pages, whose servers are slow.
  package var slowWidth = 2_048
  /// Between two requests to a host, and between two of its pages; the schedule starts nothing earlier.
  package var hostDelay: @Sendable (_ host: String) -> Duration = { _ in .zero }
  package var pageDelay: @Sendable (_ host: String) -> Duration = { _ in .zero }
  /// How much of one feed is read.
  package var feedLimits = FeedLimits.standard
  /// Articles in flight at the same time, from the request for the page to the line on disk.
  package var articleWidth = 64
  /// How much is taken of a feed that was never read before.
  package var firstRead = FirstRead.newest(20)
  package var fullText = FullText.auto
  /// Words from which on a feed's own content counts as the full text.
  package var minFeedWords = 250
  /// How long a page that cannot be fetched is retried before the line is made of the feed's text.
  package var retryFor: Duration = .seconds(86_400)
  /// Which requests robots.txt is asked about.
  package var robots = RobotsScope.pages
  /// The longest pause between two pages of a host that its robots.txt may ask for.
  package var maxCrawlDelay: Duration = .seconds(60)
  package var maxLineBytes = 1 << 20
  package var extras: ArticleExtras = []
  /// What is known of single sites.
  package var extraction = ExtractionOptions()
  /// Which articles become a line, of all feeds.
  package var filter = ArticleFilter()
  /// What the operator says of single feeds, by URL.
  package var feeds: [String: FeedOptions] = [:]
  /// How long work in flight may go on after a stop was asked for.
  package var grace: Duration = .seconds(10)

  package init() {}

  func policy(of feedURL: String) -> PollPolicy {
    PollPolicy(interval: feeds[feedURL]?.interval ?? pollInterval, manners: pollManners)
  }

  var pollPlaces: Places { Places(width: pollWidth, slowWidth: slowWidth) }
  var pagePlaces: Places { Places(width: articleWidth, slowWidth: slowWidth) }

  func firstRead(of feedURL: String) -> FirstRead { feeds[feedURL]?.firstRead ?? firstRead }
  func credentials(of feedURL: String) -> FeedCredentials? { feeds[feedURL]?.credentials }
  func fullText(of feedURL: String) -> FullText { feeds[feedURL]?.fullText ?? fullText }

  /// The filters that a feed's articles must pass: that of all feeds and its own, where they have any rules.
  func filters(of feedURL: String) -> [ArticleFilter] {
    [filter, feeds[feedURL]?.filter ?? ArticleFilter()].filter { !$0.isEmpty }
  }
}

/// What the operator says of one feed.
package struct FeedOptions: Sendable, Hashable {
  package var interval: Duration?
  package var fullText: FullText?
  package var firstRead: FirstRead?
  package var filter: ArticleFilter
  package var credentials: FeedCredentials?

  package init(
    interval: Duration? = nil, firstRead: FirstRead? = nil, fullText: FullText? = nil,
    filter: ArticleFilter = ArticleFilter(), credentials: FeedCredentials? = nil
  ) {
    self.credentials = credentials
    self.interval = interval
    self.firstRead = firstRead
    self.fullText = fullText
    self.filter = filter
  }
}
