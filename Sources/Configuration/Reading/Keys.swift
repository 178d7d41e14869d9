/// Every scalar key there is, in the order of the shipped file.
let allKeys: [Key] = pollKeys + fetchKeys + extractKeys + outputKeys + logKeys

/// Every section of scalar keys.
let allSections: [String] = ["poll", "fetch", "extract", "output", "log"]

private let hour = Duration.seconds(60 * 60)
private let year = Duration.seconds(365 * 24 * 60 * 60)

private let pollKeys = [
  Key("poll", "interval", \.poll.interval, .durationOrAuto(.milliseconds(100)...year)),
  Key("poll", "min_interval", \.poll.minInterval, .duration(.zero...year)),
  Key("poll", "max_interval", \.poll.maxInterval, .duration(.milliseconds(100)...year)),
  Key("poll", "audit", \.poll.audit, .flag),
  Key("poll", "first", \.poll.first, .firstRead),
  Key("poll", "concurrency", \.poll.concurrency, .count(1...10_000)),
  Key("poll", "max_entries", \.poll.maxEntries, .count(1...10_000_000)),
  Key("poll", "max_text_bytes", \.poll.maxTextBytes, .size(1 << 10...1 << 30)),
]

private let fetchKeys = [
  Key("fetch", "user_agent_contact", \.fetch.userAgentContact, .contact),
  Key("fetch", "allow_private", \.fetch.allowPrivate, .flag),
  Key("fetch", "host_delay", \.fetch.hostDelay, .duration(.zero...hour)),
  Key("fetch", "page_delay", \.fetch.pageDelay, .duration(.zero...hour)),
  Key("fetch", "robots", \.fetch.robots, .choice),
  Key("fetch", "max_crawl_delay", \.fetch.maxCrawlDelay, .duration(.zero...hour)),
  Key("fetch", "timeout", \.fetch.timeout, .duration(.milliseconds(100)...hour)),
  Key("fetch", "connect_timeout", \.fetch.connectTimeout, .duration(.milliseconds(100)...hour)),
  Key("fetch", "max_feed_bytes", \.fetch.maxFeedBytes, .size(1 << 10...1 << 30)),
  Key("fetch", "max_page_bytes", \.fetch.maxPageBytes, .size(1 << 10...64 << 20)),
  Key("fetch", "concurrency", \.fetch.concurrency, .count(1...10_000)),
  Key("fetch", "proxy", \.fetch.proxy, .proxy),
]

private let extractKeys = [
  Key("extract", "full_text", \.extract.fullText, .choice),
  Key("extract", "min_feed_words", \.extract.minFeedWords, .count(0...1_000_000)),
  Key("extract", "retry_for", \.extract.retryFor, .duration(.zero...year)),
]

private let outputKeys = [
  Key("output", "dir", \.output.directory, .directory),
  Key("output", "state_dir", \.output.stateDirectory, .directory),
  Key("output", "max_line_bytes", \.output.maxLineBytes, .size(4 << 10...256 << 20)),
  Key("output", "blocks", \.output.blocks, .flag),
  Key("output", "markdown", \.output.markdown, .flag),
  Key("output", "html", \.output.html, .flag),
]

private let logKeys = [
  Key("log", "level", \.log.level, .choice),
  Key("log", "format", \.log.format, .choice),
]
