import ASCII

extension RobotsRules {
  /// Bytes of a file that are read (RFC 9309 §2.5: at least 500 KiB).
  package static let sizeLimit = 500 << 10

  /// Reads a robots.txt, and keeps what it says to one crawler.
  ///
  /// - Parameter agent: the crawler's product token (§2.2.1), in any case; a version behind a slash is passed over.
  package init(_ bytes: some Collection<UInt8>, agent: String) {
    var parser = RobotsParser(agent: agent)
    parser.read(Array(bytes.prefix(Self.sizeLimit))[...])
    self = parser.rules
  }
}

/// Reads a robots.txt line by line. Two groups are of interest: all that name our crawler, and all that name `*`.
struct RobotsParser {
  /// The rules of one crawler, gathered from every group that names it (§2.2.1).
  private struct Group {
    var rules: [RobotsRules.Rule] = []
    var crawlDelay: Duration?
    var contentSignals: [RobotsRules.Signal] = []
    var contentUsages: [RobotsRules.Signal] = []
  }

  private let agent: [UInt8]
  private var own: Group?
  private var common: Group?
  /// Whether the lines that are read now belong to each.
  private var (isOwn, isCommon) = (false, false)
  /// Whether a rule has been read since the last `User-agent`; then the next begins another group.
  private var hasRules = false
  /// Before the first group; some files have their signals there.
  private var preamble = Group()
  private var isPreamble = true
  private var license: String?
  private var sitemaps: [String] = []

  /// Whether each line is one that ``RobotsRules/stored`` wrote: nothing is cut, and nothing more is made of it.
  private let isStored: Bool

  init(agent: String, isStored: Bool = false) {
    self.agent = agent.utf8.prefix { $0 != .slash }.map(asciiLowercase)
    self.isStored = isStored
  }

  /// What holds for the crawler: its own groups, else those of `*`, else nothing.
  var rules: RobotsRules {
    let group = own ?? common ?? Group()
    var rules = RobotsRules()
    rules.rules = group.rules.sorted(by: RobotsRules.Rule.precedes)
    rules.crawlDelay = group.crawlDelay
    rules.contentSignals = group.contentSignals.isEmpty ? preamble.contentSignals : group.contentSignals
    rules.contentUsages = group.contentUsages.isEmpty ? preamble.contentUsages : group.contentUsages
    rules.license = license
    rules.sitemaps = sitemaps
    return rules
  }

  /// Bytes of a line that are read; Google's parser cuts at the same place, eight times the longest URL of old browsers.
  private static let lineLimit = 16_663

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    var rest = withoutMark(bytes)
    while !rest.isEmpty {
      let line = rest.prefix { $0 != .lineFeed && $0 != .carriageReturn }
      if let said = RobotsLine(isStored ? line : line.prefix(Self.lineLimit)) { read(said) }
      rest = rest[line.endIndex...].dropFirst()
    }
  }

  private mutating func read(_ line: RobotsLine) {
    switch line.name {
    case "user-agent": readAgent(line.value)
    case "allow": readRule(line.value, isAllow: true)
    case "disallow": readRule(line.value, isAllow: false)
    case "crawl-delay":
      guard let delay = seconds(line.value) else { return }
      change { $0.crawlDelay = max($0.crawlDelay ?? .zero, delay) }
    case "content-signal":
      guard let signal = signal(line) else { return }
      change { $0.contentSignals.append(signal) }
    case "content-usage":
      guard let usage = signal(line) else { return }
      change { $0.contentUsages.append(usage) }
    case "license": license = license ?? line.text()
    case "sitemap":
      if sitemaps.count < 100, let url = line.text() { sitemaps.append(url) }
    // Lines of others end no group (§2.2.4).
    default: return
    }
  }

  private mutating func readAgent(_ value: ArraySlice<UInt8>) {
    if hasRules { (isOwn, isCommon, hasRules) = (false, false, false) }
    isPreamble = false
    if value.first == .asterisk, value.count == 1 || isBlank(value[value.startIndex + 1]) {
      isCommon = true
      common = common ?? Group()
    } else if !agent.isEmpty, token(of: value) == agent {
      isOwn = true
      own = own ?? Group()
    }
  }

  private mutating func readRule(_ value: ArraySlice<UInt8>, isAllow: Bool) {
    guard !isPreamble else { return }
    hasRules = true
    // An empty path names none (§2.2.2).
    guard !value.isEmpty else { return }
    let pattern = RobotsPath.pattern(value)
    change { $0.rules.append(RobotsRules.Rule(pattern: RobotsPattern(bytes: pattern), isAllow: isAllow)) }
    guard isAllow, !isStored, let folder = folder(ofIndex: pattern) else { return }
    change { $0.rules.append(RobotsRules.Rule(pattern: RobotsPattern(bytes: folder), isAllow: true)) }
  }

  private mutating func change(_ body: (inout Group) -> Void) {
    if isPreamble { body(&preamble) }
    if isOwn, var group = own.take() {
      body(&group)
      own = group
    }
    if isCommon, var group = common.take() {
      body(&group)
      common = group
    }
  }
}

/// The product token at the start of a value, in lower case: `FooBot` of `FooBot/2.1 (news)` (§2.2.1).
private func token(of value: ArraySlice<UInt8>) -> [UInt8] {
  value.prefix { isASCIILetter($0) || $0 == .hyphen || $0 == .underscore }.map(asciiLowercase)
}

/// `/news/$` for `/news/index.html`: servers answer both with one page, and Google's parser lets who allows one allow both.
private func folder(ofIndex pattern: [UInt8]) -> [UInt8]? {
  guard let slash = pattern.lastIndex(of: .slash), pattern[(slash + 1)...].starts(with: "index.htm".utf8)
  else {
    return nil
  }
  return pattern[...slash] + [.dollarSign]
}

/// A signal for all paths, or for those of the path before it (`/archive/ ai-train=no`).
private func signal(_ line: RobotsLine) -> RobotsRules.Signal? {
  guard line.value.first == .slash else {
    return line.text().map { RobotsRules.Signal(pattern: nil, value: $0) }
  }
  let path = line.value.prefix { !isBlank($0) }
  let value = trimmed(line.value[path.endIndex...])
  guard !value.isEmpty, value.count <= 2_048 else { return nil }
  return RobotsRules.Signal(
    pattern: RobotsPattern(bytes: RobotsPath.pattern(path)), value: String(decoding: value, as: UTF8.self))
}

/// Seconds, whole or with a fraction, at most a day.
private func seconds(_ value: ArraySlice<UInt8>) -> Duration? {
  guard value.first.map(isDigit) == true || value.first == .fullStop,
    let number = Double(String(decoding: value, as: UTF8.self)), number >= 0
  else { return nil }
  return .milliseconds(Int64(min(number, 86_400) * 1000))
}

/// Without the byte order mark that some editors write, whole or cut short.
private func withoutMark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var rest = bytes
  for byte in [0xEF, 0xBB, 0xBF] as [UInt8] where rest.first == byte { rest = rest.dropFirst() }
  return rest
}
