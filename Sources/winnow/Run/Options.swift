import Configuration
import Daemon
import Extraction
import Feeds
import Fetching
import Foundation
import News

extension FetchOptions {
  init(_ settings: FetchSettings) {
    self.init()
    allowPrivate = settings.allowPrivate
    hostDelay = settings.hostDelay
    pageDelay = settings.hostDelay == .zero ? .zero : settings.pageDelay
    hosts = settings.hosts.mapValues { HostPauses(host: $0.delay, page: $0.pageDelay) }
    connectTimeout = settings.connectTimeout
    deadline = settings.timeout
    maxFeedBytes = settings.maxFeedBytes
    maxPageBytes = settings.maxPageBytes
    // The scheduler's places bound them; what is left for descriptors may bound them further.
    maxInFlight = 4_096
    descriptors = DescriptorLimit.raised
    contact = settings.userAgentContact
    proxies = Proxies(settings.proxies)
  }
}

extension Proxies {
  init(_ settings: ProxySettings) {
    self.init(http: settings.http, https: settings.https, exceptions: settings.exceptions)
  }

  /// Those of the environment, for commands that read no configuration.
  static func ofEnvironment() throws(ConfigurationError) -> Proxies {
    // What is set by WINNOW_… is for the daemon.
    let variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("WINNOW_") }
    return Proxies(try Configuration.load(feeds: [], environment: variables).settings.fetch.proxies)
  }
}

extension DaemonOptions {
  init(_ configuration: LoadedConfiguration) {
    self.init()
    let settings = configuration.settings
    let floor = settings.poll.minInterval
    pollInterval = settings.poll.interval.map { min(max($0, floor), max(settings.poll.maxInterval, floor)) }
    audits = settings.poll.audit
    let fetching = FetchOptions(settings.fetch)
    hostDelay = fetching.hostDelay(of:)
    pageDelay = fetching.pageDelay(of:)
    pollManners = settings.poll.minInterval...max(settings.poll.minInterval, settings.poll.maxInterval)
    firstRead = settings.poll.first
    pollWidth = settings.poll.concurrency
    feedLimits.entries = settings.poll.maxEntries
    feedLimits.textBytes = settings.poll.maxTextBytes
    articleWidth = settings.fetch.concurrency
    slowWidth = min(2_048, max(0, fetching.requestsInFlight - pollWidth - articleWidth) / 2)
    fullText = settings.extract.fullText
    minFeedWords = settings.extract.minFeedWords
    retryFor = settings.extract.retryFor
    robots = settings.fetch.robots
    maxCrawlDelay = settings.fetch.maxCrawlDelay
    maxLineBytes = settings.output.maxLineBytes
    extraction.sites = settings.extract.sites.mapValues(SiteRules.init)
    if settings.output.blocks { extras.insert(.blocks) }
    if settings.output.markdown { extras.insert(.markdown) }
    if settings.output.html { extras.insert(.html) }
    extraction.links = settings.output.markdown || settings.output.html
    filter = settings.filter
    for feed in configuration.feeds {
      var options = FeedOptions(feed)
      options.interval = feed.interval.map {
        min(max($0, min(floor, .seconds(300))), max(settings.poll.maxInterval, floor))
      }
      if options != FeedOptions() { feeds[feed.subscription.url] = options }
    }
  }
}

extension FeedOptions {
  init(_ feed: ConfiguredFeed) {
    self.init(
      interval: feed.interval, firstRead: feed.firstRead, fullText: feed.fullText, filter: feed.filter,
      credentials: feed.credentials)
  }
}

extension SiteRules {
  init(_ settings: SiteSettings) {
    self.init()
    keep = settings.keep
    drop = settings.drop
    title = settings.title
    authors = settings.authors
    published = settings.published
  }
}
