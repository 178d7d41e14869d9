import News

extension Draft {
  /// Keeps each feed once, where it is listed first, with the tags of all its listings.
  mutating func dropRepeats() {
    var kept: [ConfiguredFeed] = []
    var positions: [String: Int] = [:]
    for feed in feeds {
      let key = addressKey(feed.subscription.url)
      guard let position = positions[key] else {
        positions[key] = kept.count
        kept.append(feed)
        continue
      }
      let url = withoutSecrets(feed.subscription.url)
      warn(
        "feed \(quoted(url, limit: 200)) is already listed at \(kept[position].origin); taken once",
        at: feed.origin)
      let known = kept[position].subscription.tags
      kept[position].subscription.tags += feed.subscription.tags.filter { !known.contains($0) }
    }
    feeds = kept
  }
}
