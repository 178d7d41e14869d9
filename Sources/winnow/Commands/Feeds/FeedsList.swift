import ArgumentParser
import Configuration
import News
import Store

struct FeedsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print one line a feed: address, title, state, last poll, next poll; separated by tabs.",
    discussion: """
      Examples:
        winnow feeds list | grep failing
        winnow feeds list --json | jq -r 'select(.state == "gone") | .url'

      It reads the ledger beside a running daemon, and works without one: then nothing was polled yet.
      """)

  @OptionGroup var source: ConfigurationOption

  @Option(help: ArgumentHelp("State is in DIR/state, as with run --data.", valueName: "dir"))
  var data: String?

  @Flag(help: "Print JSON, one object a line.")
  var json = false

  func run() throws {
    let configuration = try source.load()
    let output = (data.map(configuration.settings.placed(under:)) ?? configuration.settings).output
    let known = try feeds(in: output.stateDirectory)
    for feed in configuration.feeds {
      let line = FeedLine(feed: feed, status: known[feed.subscription.url])
      guard write(json ? line.json : Array((line.text + "\n").utf8), to: 1) else { throw ExitStatus.io }
    }
  }

  private func feeds(in directory: String) throws -> [String: FeedStatus] {
    do throws(LedgerError) {
      return try LedgerReader(directory: directory)?.feeds() ?? [:]
    } catch {
      complain("winnow: \(error)")
      throw ExitStatus.io
    }
  }
}

/// What is said of one feed.
private struct FeedLine {
  let feed: ConfiguredFeed
  let status: FeedStatus?

  private enum State: String {
    case neverPolled = "never_polled"
    case ok, failing, gone
  }

  private var state: State {
    guard let status, status.lastPolledAt != nil else { return .neverPolled }
    if status.goneAt != nil { return .gone }
    return status.failures > 0 ? .failing : .ok
  }

  private var nextDueAt: Timestamp? { state == .gone ? nil : status?.nextDueAt }

  private var title: String? { feed.subscription.title ?? status?.title }

  var text: String {
    let parts = [
      feed.subscription.url, title, words, status?.lastPolledAt?.description, nextDueAt?.description,
    ]
    return parts.map { $0.map(onOneLine) ?? "-" }.joined(separator: "\t")
  }

  /// The state for people.
  private var words: String {
    let reason = (status?.lastError).map { ": \($0)" } ?? ""
    let failures = status?.failures ?? 0
    return switch state {
    case .neverPolled: "never polled"
    case .ok: "ok"
    case .failing: "failing \(failures) time\(failures == 1 ? "" : "s")\(reason)"
    case .gone: "gone\(reason)"
    }
  }

  var json: [UInt8] {
    var json = JSONLineWriter()
    json.object { json in
      json.field("url", feed.subscription.url)
      json.field("title", title)
      json.field("tags", feed.subscription.tags)
      json.field("state", state.rawValue)
      json.field("failures", status?.failures)
      json.field("error", status?.lastError)
      json.field("last_polled_at", status?.lastPolledAt)
      json.field("next_due_at", nextDueAt)
      json.field("listed_at", feed.origin.description)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

/// A title or an error may hold anything; a line is a line.
func onOneLine(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        let turnsText = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        return turnsText || scalar.properties.generalCategory == .control ? " " : scalar
      }))
}
