import ArgumentParser
import Configuration
import Feeds
import Foundation
import News

struct FeedsImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import OPML, newsboat's urls, or a list of addresses as a new list in feeds.d/.",
    discussion: """
      Examples:
        sudo winnow feeds import subscriptions.opml
        sudo winnow feeds import ~/.newsboat/urls
        ssh old-machine winnow feeds export | sudo winnow feeds import -

      Folders and tags are kept. Feeds that are listed already are passed over.
      """)

  @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "file|-"))
  var file: String

  @OptionGroup var source: ConfigurationOption

  func run() throws {
    let configuration = try source.load()
    let list = try read()
    for issue in list.issues { complain(issue.description) }
    var known = Set(configuration.feeds.map { addressKey($0.subscription.url) })
    let new = list.subscriptions.filter { known.insert(addressKey($0.url)).inserted }
    let counts =
      "\(new.count) new, \(list.subscriptions.count - new.count) known, \(list.invalid) invalid"
    guard !new.isEmpty else {
      print("\(file): \(counts); nothing to import")
      if list.invalid > 0 { throw ExitStatus.badInput }
      return
    }
    for feed in new where feed.url.lowercased().hasPrefix("file:") {
      complain(
        "\(file): warning: \(onOneLine(feed.url)) is a file of this machine; remove it unless you meant it")
    }
    let path = try store(new)
    print("\(path): \(counts)")
    tellToRestart()
  }

  private func read() throws -> ImportedList {
    let bytes: [UInt8]
    do throws(InputSource.Problem) {
      bytes = try InputSource(name: file).local()
    } catch {
      throw error.complained()
    }
    do throws(ConfigurationError) {
      return try ImportedList(bytes, named: file == "-" ? "standard input" : file)
    } catch {
      for issue in error.issues { complain(issue.description) }
      throw ExitStatus.badInput
    }
  }

  /// Plain where there are no titles and tags to keep, since a plain list is easier to edit.
  private func store(_ feeds: [Subscription]) throws -> String {
    let isPlain = feeds.allSatisfy { $0.title == nil && $0.tags.isEmpty }
    let name = file == "-" ? "imported" : URL(filePath: file).deletingPathExtension().lastPathComponent
    let path = source.directory.freeName(name, isPlain ? "txt" : "opml")
    try updateList(path) { _ in
      isPlain
        ? Array(feeds.map { $0.url + "\n" }.joined().utf8) : OPMLWriter(title: "Imported feeds").write(feeds)
    }
    return path
  }
}
