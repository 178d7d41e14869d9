import ArgumentParser
import Configuration
import Feeds
import News

struct FeedsExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the feeds as OPML 2.0, their tags as folders, or as a list of addresses.",
    discussion: """
      Examples:
        winnow feeds export > subscriptions.opml
        winnow feeds export --format txt | wc -l
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case opml
    case txt
  }

  @OptionGroup var source: ConfigurationOption

  @Option(help: "opml, or txt without titles and tags.")
  var format = Format.opml

  func run() throws {
    let feeds = try source.load().feeds
    let subscriptions = feeds.map(\.subscription)
    let bytes =
      switch format {
      case .opml: OPMLWriter(title: "winnow").write(subscriptions)
      case .txt: Array(subscriptions.map { $0.url + "\n" }.joined().utf8)
      }
    guard write(bytes, to: 1) else { throw ExitStatus.io }
    let withOptions = feeds.count(where: \.hasOptions)
    if withOptions > 0 {
      complain(
        "the options of \(withOptions) feeds (interval, filters, credentials …) are not part of a list")
    }
  }
}
