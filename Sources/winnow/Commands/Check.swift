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
      """)

  @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
  var config = ConfigurationSource.defaultFile

  @Flag(help: "Also fetch each feed once, and say what it holds.")
  var probe = false

  func run() async throws {
    let loaded = try ConfigurationSource(file: config, feeds: []).load()
    if loaded.feeds.isEmpty, loaded.omissions.isEmpty {
      complain("\(config): no feeds; add some under feeds: or in feeds.d/ beside it")
      throw ExitStatus.badConfiguration
    }
    let omissions = loaded.omissions.count
    if omissions > 0 {
      complain(
        "\(config): \(omissions) of \(loaded.feeds.count + omissions) feeds are left out; correct their lines"
      )
      throw ExitStatus.badConfiguration
    }
    let warnings = loaded.warnings.count
    print(
      "\(config): \(loaded.feeds.count) feeds" + (warnings > 0 ? ", \(warnings) warnings" : ", no complaints")
    )
    guard probe else { return }
    let failed = await Probe(settings: loaded.settings).run(loaded.feeds.map(\.subscription.url))
    if failed > 0 { throw ExitStatus.unavailable }
  }
}
