import ArgumentParser
import Configuration
import News

struct FeedsAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a feed, or the feed that a page announces, to feeds.d/added.txt.",
    discussion: """
      Examples:
        sudo winnow feeds add https://example.org/feed.xml
        sudo winnow feeds add https://example.org/            the feed that this page announces

      The feed is fetched once, to see that it is one. Where a page announces several, they are printed, one a line, and
      nothing is added.
      """)

  @Argument(help: ArgumentHelp("A feed, or a page with a feed.", valueName: "url"))
  var url: String

  @OptionGroup var source: ConfigurationOption

  @Flag(name: .customLong("no-check"), help: "Add the address as it is, without a request.")
  var skipsCheck = false

  @Flag(help: "Allow loopback and private addresses.")
  var allowPrivate = false

  func run() async throws {
    var configuration = try source.load()
    if allowPrivate { configuration.settings.fetch.allowPrivate = true }
    let asked = try validFeed()
    let address = WebURL.withoutBlanks(url)
    if let known = configuration.feed(at: address) { return tellKnown(known) }
    let feed = skipsCheck ? address : try await checked(asked, configuration)
    if let known = configuration.feed(at: feed) { return tellKnown(known) }
    let list = source.directory.path + "/added.txt"
    try updateList(list) { listAdding(feed, to: $0) }
    print("\(list): \(withoutSecrets(feed)) added")
    tellToRestart()
  }

  private func validFeed() throws -> ConfiguredFeed? {
    do throws(ConfigurationError) {
      return try Configuration.load(feeds: [url], named: "winnow", environment: [:]).feeds.first
    } catch {
      for issue in error.issues { complain(issue.description) }
      throw ExitStatus.badInput
    }
  }

  private func tellKnown(_ known: ConfiguredFeed) {
    print("\(known.subscription.url) is already listed at \(known.origin); nothing to do")
  }

  /// The address of a feed that was fetched and read, to be listed as it is.
  private func checked(_ asked: ConfiguredFeed?, _ configuration: LoadedConfiguration) async throws -> String
  {
    let address = WebURL.withoutBlanks(url)
    let discovery = FeedDiscovery(settings: configuration.settings)
    let answer = await discovery.ask(asked?.subscription.url ?? address, as: asked?.credentials)
    guard case .page(let feeds) = answer else { return try tell(answer, of: address) }
    switch feeds.count {
    case 0:
      complain("\(withoutSecrets(address)): a page that announces no feed; look for its address and add that")
      throw ExitStatus.badInput
    case 1:
      complain("\(withoutSecrets(address)) is a page; its feed is \(feeds[0])")
      if configuration.feed(at: feeds[0]) != nil { return feeds[0] }
      return try tell(await discovery.ask(feeds[0]), of: feeds[0])
    default:
      complain("\(withoutSecrets(address)): a page that announces \(feeds.count) feeds; add one of them")
      for feed in feeds { print(feed) }
      throw ExitStatus.badInput
    }
  }

  /// Says what was found, and gives the address back where it is a feed.
  private func tell(_ answer: FeedDiscovery.Answer, of address: String) throws -> String {
    let shown = withoutSecrets(address)
    switch answer {
    case .feed(let title, let entries):
      complain("\(shown): \(entries) entries, \"\(title ?? "untitled")\"")
      return address
    case .page:
      complain("\(shown) is announced as a feed and is a page")
      throw ExitStatus.badInput
    case .nothing(let reason):
      complain("\(shown): \(reason)")
      throw ExitStatus.badInput
    case .unavailable(let reason):
      complain("\(shown): \(reason); --no-check adds it all the same")
      throw ExitStatus.unavailable
    }
  }
}
