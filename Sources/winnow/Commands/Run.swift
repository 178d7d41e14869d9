import ArgumentParser
import Configuration

struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Poll feeds and append their articles to the output file: the daemon.",
    discussion: """
      Examples:
        winnow run                                        with /etc/winnow/winnow.yaml
        winnow run --feed https://example.org/feed.xml --data ./try --once
        winnow run --feed https://example.org/feed.xml --once --output - | jq .title

      SIGTERM and SIGINT finish or abandon what is in flight and end; nothing is lost.
      """)

  @Option(
    help: ArgumentHelp(
      "The configuration file (default: \(ConfigurationSource.defaultFile), unless --feed is given).",
      valueName: "file"))
  var config: String?

  @Option(
    name: .customLong("feed"),
    help: ArgumentHelp("A feed to poll; may be given several times.", valueName: "url"))
  var feeds: [String] = []

  @Flag(help: "Poll what is due, write all of it, and end. A page that fails is tried again by later runs.")
  var once = false

  @Flag(help: "With --once: every feed is due; validators, Retry-After and host delays stay in force.")
  var now = false

  @Option(help: ArgumentHelp("Keep state in DIR/state and output in DIR/out.", valueName: "dir"))
  var data: String?

  @Option(
    help: ArgumentHelp("- for standard output, or a file in place of articles.ndjson.", valueName: "-|file"))
  var output: String?

  @Flag(help: "Allow feeds and pages at loopback and private addresses.")
  var allowPrivate = false

  func validate() throws {
    if now && !once { throw ValidationError("--now goes with --once") }
    if let data, data.isEmpty { throw ValidationError("--data needs a directory") }
    if let output, output.isEmpty { throw ValidationError("--output needs - or a file") }
  }

  func run() async throws {
    let file = config ?? (feeds.isEmpty ? ConfigurationSource.defaultFile : nil)
    var configuration = try ConfigurationSource(file: file, feeds: feeds).load()
    // They have been complained of; without their secrets they would only be refused.
    configuration.feeds.removeAll(where: \.lacksSecrets)
    if configuration.feeds.isEmpty {
      complain("\(file ?? "--feed"): no feeds; add some under feeds: or in feeds.d/ beside it")
      throw ExitStatus.badConfiguration
    }
    if let place = data ?? (file == nil ? defaultData : nil) {
      configuration.settings = configuration.settings.placed(under: place)
    }
    if allowPrivate { configuration.settings.fetch.allowPrivate = true }
    try await DaemonRun(configuration: configuration, isOnce: once, pollsAll: now, output: output).run()
  }

  /// Where a trial without configuration keeps its things.
  private var defaultData: String { "winnow-data" }
}
