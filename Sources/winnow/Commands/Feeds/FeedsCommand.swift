import ArgumentParser
import Configuration

/// Not called `Feeds`: that is a module.
struct FeedsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: "List, show, add, remove, import and export feeds.",
    discussion: """
      Examples:
        winnow feeds list
        winnow feeds show https://example.org/feed.xml
        sudo winnow feeds add https://example.org/
        sudo winnow feeds remove https://example.org/feed.xml
        sudo winnow feeds import subscriptions.opml
        winnow feeds export > subscriptions.opml

      Changes go to feeds.d/ beside the configuration; winnow.yaml is yours and never written.
      """,
    subcommands: [
      FeedsList.self, FeedsShow.self, FeedsAdd.self, FeedsRemove.self, FeedsImport.self, FeedsExport.self,
    ])
}

/// Which configuration a command is about.
struct ConfigurationOption: ParsableArguments {
  @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
  var config = ConfigurationSource.defaultFile

  func load() throws -> LoadedConfiguration { try ConfigurationSource(file: config, feeds: []).load() }

  var directory: FeedDirectory { FeedDirectory(beside: config) }
}

/// The daemon reads its configuration at start.
func tellToRestart() {
  complain("winnow reads its lists at start: systemctl restart winnow")
}
