import ArgumentParser
import Feeds
import News

struct FeedsBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "Feeds to entries and to lines of JSON, beside libxml2's bare SAX.")

  @OptionGroup var corpus: Corpus

  func run() throws {
    let measurement = try Measurement(directory: corpus.directory)
    let reader = FeedReader()
    measurement.compare(
      [
        Work("libxml2 SAX2, empty handlers") { RawSAX.read($0) },
        Work("parse") { bytes in
          (try? reader.read(bytes, url: "https://bench.example/feed", contentType: nil).entries.count) ?? 0
        },
        Work("parse and print") { bytes in
          (try? reader.read(bytes, url: "https://bench.example/feed", contentType: nil).jsonLine().count) ?? 0
        },
      ], rounds: corpus.rounds)
  }
}
