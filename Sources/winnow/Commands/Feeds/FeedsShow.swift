import ArgumentParser
import Configuration
import News
import Store

struct FeedsShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Tell all that is known of a feed, with its last thirty polls in words.",
    discussion: """
      Examples:
        winnow feeds show https://example.org/feed.xml

      It reads the ledger beside a running daemon.
      """)

  @OptionGroup var source: ConfigurationOption

  @Option(help: ArgumentHelp("State is in DIR/state, as with run --data.", valueName: "dir"))
  var data: String?

  @Argument(help: ArgumentHelp("The feed, as it is listed.", valueName: "url"))
  var url: String

  func run() throws {
    let configuration = try source.load()
    let output = (data.map(configuration.settings.placed(under:)) ?? configuration.settings).output
    guard let report = try report(in: output.stateDirectory) else {
      let isListed = configuration.feeds.contains { $0.subscription.url == url }
      complain("\(url): " + (isListed ? "not polled yet" : "no such feed; winnow feeds list names them"))
      throw ExitStatus.badInput
    }
    let text = report.lines(at: wallClock()).map { onOneLine($0) + "\n" }.joined()
    guard write(Array(text.utf8), to: 1) else { throw ExitStatus.io }
  }

  private func report(in directory: String) throws -> FeedReport? {
    do throws(LedgerError) {
      return try LedgerReader(directory: directory)?.feed(url)
    } catch {
      complain("winnow: \(error)")
      throw ExitStatus.io
    }
  }
}

extension FeedReport {
  /// For people, a fact a line.
  fileprivate func lines(at now: Timestamp) -> [String] {
    let facts: [(String, String?)] = [
      ("feed", state.url), ("title", state.title), ("asked at", state.adoptedURL),
      ("state", standing(at: now)),
      ("first read", state.firstReadAt?.description), ("rhythm", rhythm(at: now)),
      ("asked for", wishes), ("validators", validators), ("redirect", redirect),
      ("host", rest.flatMap { $0.until > now ? "left alone until \($0.until): \($0.reason)" : nil }),
      ("waiting", pending > 0 ? "\(counted(pending, "entry", "entries")) for their pages" : nil),
      ("last error", state.lastError), ("it said", state.lastErrorBody),
    ]
    let polls = polls.map { "  \($0.at)  \($0.words)" }
    return facts.compactMap { name, fact in fact.map { "\(name): \($0)" } }
      + (polls.isEmpty ? [] : ["last polls:"] + polls)
  }

  private func standing(at now: Timestamp) -> String {
    if let gone = state.goneAt {
      return
        "gone since \(gone), and not asked any more; to try again, take it off the list, start winnow, list it again"
    }
    if !isListed { return "not on the list any more" }
    let due = max(state.nextDueAt, state.notBefore ?? state.nextDueAt)
    let next = due > now ? "next poll in \(spoken(due.duration(since: now)))" : "due now"
    return state.failures > 0
      ? "failing, \(counted(state.failures, "time")) in a row; \(next)" : "well; \(next)"
  }

  private func rhythm(at now: Timestamp) -> String? {
    let gap = state.cadence.gap.map { "something new every \(spoken($0))" }
    let last = state.cadence.lastNewAt.map { "the last \(spoken(now.duration(since: $0))) ago" }
    let parts = [gap, last].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private var wishes: String? {
    let cadence = state.cadence
    let hours = (0..<24).filter { cadence.skipHours >> UInt32($0) & 1 == 1 }.map(String.init)
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].enumerated()
      .filter { cadence.skipDays >> UInt32($0.offset) & 1 == 1 }.map(\.element)
    let parts = [
      cadence.askedByFeed > .zero ? "\(spoken(cadence.askedByFeed)) by the feed" : nil,
      cadence.askedByServer > .zero ? "\(spoken(cadence.askedByServer)) by the server" : nil,
      hours.isEmpty ? nil : "not in the hours \(hours.joined(separator: ", ")) UTC",
      days.isEmpty ? nil : "not on \(days.joined(separator: ", "))",
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private var validators: String? {
    let parts = [
      state.validators.etag.map { "ETag \($0)" }, state.validators.lastModified.map { "Last-Modified \($0)" },
    ]
    let known = parts.compactMap { $0 }.joined(separator: ", ")
    return state.audit.isLying ? known + "; not to be believed" : known.isEmpty ? nil : known
  }

  private var redirect: String? {
    state.move.map { "permanently to \($0.to), seen \(counted($0.count, "time")) since \($0.since)" }
  }
}

extension PollRecord {
  /// `304, 12 ms, next in 1 h 4 min because Cache-Control said 3600`.
  var words: String {
    let brought = outcome == .read ? ", \(counted(new, "new entry", "new entries"))" : ""
    let next = wait > .zero ? ", next in \(spoken(wait)) because \(why)" : ", \(why)"
    return "\(result), \(milliseconds) ms\(brought)\(next)"
  }

  private var result: String {
    switch outcome {
    case .unchanged, .read: "\(status)"
    case .unreadable: "\(status), not a feed"
    case .failed: status > 0 ? "\(status)" : "no reply"
    }
  }

  private var milliseconds: Int64 {
    let (seconds, attoseconds) = took.components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }

  private var why: String {
    let seconds = asked.components.seconds
    return switch reason {
    case .interval: "that is its interval"
    case .rhythm: "it rarely has something new"
    case .feedAsked: "the feed said \(seconds / 60) minutes"
    case .serverAsked: "Cache-Control said \(seconds)"
    case .retryAfter: "the server said to wait \(seconds) s"
    case .backoff: "it failed"
    case .hostRests: "its host is left alone for \(spoken(asked))"
    case .skipHours: "the feed asks to skip these hours"
    case .skipDays: "the feed asks to skip these days"
    case .noValidators: "it is large and has no validators"
    case .gap: "entries were missing"
    case .outage: "this machine's network was down"
    case .gone: "gone for good"
    case .merged: "another subscription has its address"
    }
  }
}

/// A duration in its two largest units: `1 h 4 min`.
func spoken(_ duration: Duration) -> String {
  let seconds = max(0, duration.components.seconds)
  let units: [(Int64, String)] = [(86_400, "d"), (3600, "h"), (60, "min"), (1, "s")]
  var (left, parts) = (seconds, [String]())
  for (size, name) in units where left >= size && parts.count < 2 {
    parts.append("\(left / size) \(name)")
    left %= size
  }
  return parts.isEmpty ? "0 s" : parts.joined(separator: " ")
}
