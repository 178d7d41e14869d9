/// Below these a server's operator has reason to complain; they are where `poll` and `fetch` start from.
private let floors: [(path: String, field: any KeyPath<Settings, Duration> & Sendable, floor: Duration)] = [
  ("poll.min_interval", \.poll.minInterval, .seconds(5 * 60)),
  ("fetch.host_delay", \.fetch.hostDelay, .seconds(1)),
  ("fetch.page_delay", \.fetch.pageDelay, .seconds(5)),
]

extension Draft {
  /// Checks values against each other, and against the floors of good manners.
  mutating func compare() {
    if settings.poll.minInterval > settings.poll.maxInterval {
      let position =
        origins["poll.min_interval"] ?? origins["poll.max_interval"] ?? SourcePosition(file: "poll")
      let range = "\(spelled(settings.poll.minInterval)) to \(spelled(settings.poll.maxInterval))"
      fail("poll.min_interval is longer than poll.max_interval (\(range))", at: position)
    }
    warnAboutIntervals()
    warnAboutFloors()
    // An operator who sets no pause between requests wants none between pages either.
    if settings.fetch.hostDelay == .zero { settings.fetch.pageDelay = .zero }
  }

  private mutating func warnAboutIntervals() {
    if let position = origins["poll.interval"], let interval = settings.poll.interval {
      warnAboutInterval(interval, called: "poll.interval", at: position)
    }
    for feed in feeds {
      if let interval = feed.interval { warnAboutFeedInterval(interval, at: feed.origin) }
    }
  }

  /// One feed may be asked more often than all, but for what no server likes.
  private mutating func warnAboutFeedInterval(_ interval: Duration, at position: SourcePosition) {
    let floor = min(settings.poll.minInterval, .seconds(5 * 60))
    guard interval < floor else {
      return interval > settings.poll.maxInterval
        ? warnAboutInterval(interval, called: "interval", at: position) : ()
    }
    warn("interval \(spelled(interval)) is less than servers like; \(spelled(floor)) is used", at: position)
  }

  private mutating func warnAboutInterval(
    _ interval: Duration, called name: String, at position: SourcePosition
  ) {
    if interval < settings.poll.minInterval {
      let used = spelled(settings.poll.minInterval)
      warn("\(name) \(spelled(interval)) is below poll.min_interval; \(used) is used", at: position)
    } else if interval > settings.poll.maxInterval {
      let used = spelled(settings.poll.maxInterval)
      warn("\(name) \(spelled(interval)) is above poll.max_interval; \(used) is used", at: position)
    }
  }

  private mutating func warnAboutFloors() {
    for (path, field, floor) in floors {
      guard let position = origins[path], settings[keyPath: field] < floor else { continue }
      warn(
        "\(path) \(spelled(settings[keyPath: field])) is less than servers like: \(spelled(floor))",
        at: position
      )
    }
  }
}
