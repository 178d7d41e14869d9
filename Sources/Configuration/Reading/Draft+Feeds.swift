import News

extension Draft {
  /// Reads `feeds:`, a list of addresses and of mappings with a `url`.
  mutating func readFeeds(_ feeds: YAMLNode) {
    if feeds.isNull { return }
    guard case .list(let items, _) = feeds else {
      return fail("feeds wants a list, one \"- https://…\" a line, not \(feeds.shown)", at: feeds.position)
    }
    for item in items {
      switch item {
      case .scalar(let written) where !written.isNull:
        add(ConfiguredFeed(Subscription(url: trimmed(written.text)), origin: written.position))
      case .map(let pairs, let position): readFeed(pairs, at: position)
      default: fail("a feed wants an address or a mapping with a url, not \(item.shown)", at: item.position)
      }
    }
  }

  /// Adds a feed, unless its address is invalid.
  ///
  /// - Parameter isListed: whether it comes from a list, where an invalid address is left out instead of failing the load.
  mutating func add(_ feed: ConfiguredFeed, isListed: Bool = false) {
    var feed = feed
    feed.subscription.url = WebURL.withoutBlanks(feed.subscription.url)
    do throws(ValueError) {
      try checkAddress(feed.subscription.url)
      try feed.takeUserFromAddress()
      try feed.secrets.checkContradictions()
      feeds.append(feed)
    } catch {
      isListed ? omit(error.message, at: feed.origin) : fail(error.message, at: feed.origin)
    }
  }

  private mutating func readFeed(_ pairs: [YAMLNode.Pair], at position: SourcePosition) {
    var feed = ConfiguredFeed(Subscription(url: ""), origin: position)
    let issuesBefore = issues.count
    for pair in pairs {
      if let list = filterLists[pair.key] {
        feed.filter[keyPath: list] += readRules(pair)
        continue
      }
      do throws(ValueError) {
        guard let option = feedOptions[pair.key] ?? secretOptions[pair.key] else {
          throw unknownOption(pair.key)
        }
        try option(pair.value, &feed)
      } catch {
        fail("\(pair.key) of a feed \(error.message)", at: pair.position)
      }
    }
    if !pairs.contains(where: { $0.key == "url" }) { return fail("a feed wants a url", at: position) }
    if issues.count == issuesBefore { add(feed) }
  }

  private func unknownOption(_ name: String) -> ValueError {
    let known =
      nearest(to: name, among: (Array(feedOptions.keys) + filterLists.keys + secretOptions.keys).sorted())
      ?? ""
    return ValueError("is unknown; the nearest known key is \(known)")
  }
}

/// What can be said of one feed, and how each is read.
let feedOptions: [String: @Sendable (YAMLNode, inout ConfiguredFeed) throws(ValueError) -> Void] = [
  "url": { (value, feed) throws(ValueError) in
    let written = try scalar(value, "an address")
    feed.subscription.url = trimmed(written.text)
    feed.origin = written.position
  },
  "title": { (value, feed) throws(ValueError) in feed.subscription.title = try scalar(value, "a name").text },
  "tags": { (value, feed) throws(ValueError) in feed.subscription.tags = try words(value) },
  "interval": { (value, feed) throws(ValueError) in
    let parser = ValueParser<Duration>.duration(.milliseconds(100)...(.seconds(365 * 24 * 60 * 60)))
    feed.interval = try parser.read(scalar(value, "a duration"))
  },
  "first": { (value, feed) throws(ValueError) in
    feed.firstRead = try ValueParser<FirstRead>.firstRead.read(
      scalar(value, "all, a number, or since a date"))
  },
  "full_text": { (value, feed) throws(ValueError) in
    feed.fullText = try ValueParser<FullText>.choice.read(scalar(value, "auto, always or never"))
  },
]

private func scalar(_ value: YAMLNode, _ wanted: String) throws(ValueError) -> WrittenValue {
  guard case .scalar(let written) = value, !written.isNull else { throw .wants(wanted, not: value.shown) }
  return written
}

/// A list of words; one alone needs no brackets.
private func words(_ value: YAMLNode) throws(ValueError) -> [String] {
  guard case .list(let items, _) = value else { return [try scalar(value, "a list of words").text] }
  var words: [String] = []
  for item in items { words.append(try scalar(item, "words").text) }
  return words
}

/// Without blanks around it.
func trimmed(_ text: some StringProtocol) -> String {
  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  let bytes = text.utf8.drop(while: isBlank)
  return String(decoding: Array(bytes.reversed().drop(while: isBlank).reversed()), as: UTF8.self)
}
