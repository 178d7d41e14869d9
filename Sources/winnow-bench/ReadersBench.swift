import ArgumentParser
import Feeds
import Foundation
import Markup

struct ReadersBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readers",
    abstract:
      "Holds the two readers of XML to account: which one took each feed, and whether both give the same.")

  @Argument(help: "Directories; every file below them is read.")
  var directories: [String]

  func run() throws {
    var counts: [String: Int] = [:]
    var differing = 0
    for file in files() {
      guard let bytes = FileManager.default.contents(atPath: file).map({ [UInt8]($0) }) else { continue }
      let read = try? FeedReader().read(bytes, url: "https://bench.example/feed", contentType: nil)
      counts[read.map { $0.reader?.rawValue ?? "JSON" } ?? "no feed", default: 0] += 1
      guard let read, read.reader == .libxml2 else { continue }
      let recovered = try? FeedReader(recoversOnly: true)
        .read(bytes, url: "https://bench.example/feed", contentType: nil)
      if recovered?.feed != read.feed || recovered?.entries != read.entries {
        differing += 1
        print("\(file): the readers differ")
      }
    }
    for (reader, count) in counts.sorted(by: { $0.key < $1.key }) { print("\(count) \(reader)") }
    print("\(differing) of the feeds that libxml2 read differ by the recovering reader")
    if differing > 0 { throw ExitCode.failure }
  }

  private func files() -> [String] {
    directories.flatMap { directory in
      let names = FileManager.default.subpaths(atPath: directory) ?? []
      return names.sorted().map { "\(directory)/\($0)" }
    }
  }
}
