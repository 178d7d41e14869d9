import ArgumentParser
import Configuration
import News

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Validate the configuration and the feed lists.",
    discussion: """
      Examples:
        winnow check
        winnow check --config ./winnow.yaml --probe
        winnow check --robots robots.txt --agent winnow https://example.org/news/1.html
        tail -n 1000 articles.ndjson | winnow check --try - | grep ^dropped
      """)

  @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
  var config = ConfigurationSource.defaultFile

  @Flag(help: "Also fetch each feed once, and say what it holds.")
  var probe = false

  @Option(
    help: ArgumentHelp(
      "Instead: say whether this robots.txt lets a crawler fetch a URL (allowed or disallowed).",
      valueName: "file|-"))
  var robots: String?

  @Option(help: ArgumentHelp("With --robots: the crawler's product token.", valueName: "agent"))
  var agent = "winnow"

  @Option(
    name: .customLong("try"),
    help: ArgumentHelp(
      "Say of each line of output whether the filters keep or drop it, and by which rule.",
      valueName: "file|-"))
  var trial: String?

  @Argument(help: ArgumentHelp("With --robots: the URL.", valueName: "url"))
  var url: String?

  func validate() throws {
    if robots != nil && url == nil { throw ValidationError("--robots asks about a URL; name one") }
    if robots == nil && url != nil { throw ValidationError("a URL is for --robots") }
  }

  func run() async throws {
    if let robots, let url {
      if let failure = await RobotsCheck(file: robots, agent: agent, url: url).run() { throw failure }
      return
    }
    let loaded = try ConfigurationSource(file: config, feeds: []).load()
    if let trial { return try FilterTrial(name: trial, configuration: loaded).run() }
    if loaded.feeds.isEmpty, loaded.omissions.isEmpty {
      complain("\(config): no feeds; add some under feeds: or in feeds.d/ beside it")
      throw ExitStatus.badConfiguration
    }
    let omissions = loaded.omissions.count
    if omissions > 0 {
      let whole = loaded.feeds.count { !$0.lacksSecrets }
      complain(
        "\(config): \(omissions) of \(counted(whole + omissions, "feed")) left out; correct their lines"
      )
      throw ExitStatus.badConfiguration
    }
    let warnings = loaded.warnings.count
    let complaints = warnings > 0 ? counted(warnings, "warning") : "no complaints"
    print("\(config): \(counted(loaded.feeds.count, "feed")), \(complaints)")
    guard probe else { return }
    let failed = await Probe(settings: loaded.settings).run(loaded.feeds.filter { !$0.lacksSecrets })
    if failed > 0 { throw ExitStatus.unavailable }
  }

}
