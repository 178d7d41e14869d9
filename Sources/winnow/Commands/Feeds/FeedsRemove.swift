import ArgumentParser
import Configuration
import News

struct FeedsRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a feed from the lists in feeds.d/.",
    discussion: """
      Example:
        sudo winnow feeds remove https://example.org/feed.xml

      What is known of its entries is kept. A feed that is listed in winnow.yaml is named with its line, for you to remove.
      """)

  @Argument(help: ArgumentHelp("The feed's address, as winnow feeds list prints it.", valueName: "url"))
  var url: String

  @OptionGroup var source: ConfigurationOption

  func run() throws {
    let configuration = try source.load()
    if let listed = configuration.feed(at: url), listed.origin.file == source.config {
      complain("\(listed.origin): the feed is listed here; remove it by hand")
      throw ExitStatus.badInput
    }
    var lists: [String] = []
    for list in source.directory.lists {
      var isListed = false
      try updateList(list) { bytes in
        let rest = try listRemoving(url, from: bytes, named: list)
        isListed = rest != nil
        return rest
      }
      if isListed { lists.append(list) }
    }
    if lists.isEmpty {
      complain("\(withoutSecrets(url)) is not listed")
      throw ExitStatus.badInput
    }
    for list in lists { print("\(list): \(withoutSecrets(url)) removed") }
    tellToRestart()
  }
}
