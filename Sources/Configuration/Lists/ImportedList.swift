import Feeds
package import News

/// The feeds of a file that another program wrote: OPML, newsboat's `urls`, or one address a line.
package struct ImportedList: Sendable {
  /// What can be polled, in the order of the file; an address may stand there several times.
  package private(set) var subscriptions: [Subscription] = []
  /// Lines that are left out: addresses that cannot be polled, and things that are no feeds.
  package private(set) var issues: [ConfigurationIssue] = []

  /// - Parameter name: what the file is called in messages.
  package init(_ bytes: [UInt8], named name: String) throws(ConfigurationError) {
    if bytes.first(where: { !isBlank($0) && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) == UInt8(ascii: "<") {
      try readOPML(bytes, name)
    } else {
      let lines = repairedText(of: bytes).split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() { read(line, at: SourcePosition(file: name, line: index + 1)) }
    }
  }

  /// How many addresses are invalid.
  package var invalid: Int { issues.count { $0.severity == .omission } }

  private mutating func readOPML(_ bytes: [UInt8], _ name: String) throws(ConfigurationError) {
    let lines = linesOfAddresses(in: bytes)
    do throws(OPMLReader.Failure) {
      for subscription in try OPMLReader().read(bytes) {
        add(subscription, at: SourcePosition(file: name, line: lines[subscription.url]))
      }
    } catch .malformed(let line, let message) {
      throw .invalid([.error("is not XML: \(message)", at: SourcePosition(file: name, line: line))])
    } catch {
      throw .invalid([.error("is not OPML: it has no opml element", at: SourcePosition(file: name))])
    }
  }

  /// One line of newsboat's `urls`: an address, then tags, of which one that begins with `~` is a title and one that begins
  /// with `!` hides the feed.
  private mutating func read(_ line: Substring, at position: SourcePosition) {
    let words = words(of: withoutComment(line))
    guard let address = words.first else { return }
    if let kind = ["query:", "exec:", "filter:"].first(where: address.hasPrefix) {
      issues.append(.warning("\(kind) is newsboat's own and no feed; left out", at: position))
      return
    }
    var subscription = Subscription(url: address)
    for word in words.dropFirst() {
      if word.hasPrefix("~") {
        subscription.title = word.count > 1 ? String(word.dropFirst()) : nil
      } else if !word.hasPrefix("!") {
        subscription.tags.append(word)
      }
    }
    add(subscription, at: position)
  }

  private mutating func add(_ subscription: Subscription, at position: SourcePosition) {
    var subscription = subscription
    subscription.url = WebURL.withoutBlanks(subscription.url)
    do throws(ValueError) {
      try checkAddress(subscription.url)
      subscriptions.append(subscription)
    } catch {
      issues.append(.omission(error.message, at: position))
    }
  }
}

/// Words between blanks; quotes hold blanks together, and a backslash in them keeps the next character.
private func words(of line: Substring) -> [String] {
  var words: [String] = []
  var word: String?
  var isQuoted = false
  var isEscaped = false
  for character in line {
    switch character {
    case _ where isEscaped: word = (word ?? "") + String(character)
    case "\\" where isQuoted: break
    case "\"":
      isQuoted.toggle()
      word = word ?? ""
    case " ", "\t":
      guard !isQuoted else { fallthrough }
      if let finished = word, !finished.isEmpty { words.append(finished) }
      word = nil
    default: word = (word ?? "") + String(character)
    }
    isEscaped = isQuoted && !isEscaped && character == "\\"
  }
  if let finished = word, !finished.isEmpty { words.append(finished) }
  return words
}
