import ArgumentParser
import Extraction
import Feeds
import Markup
import News

struct FeedsBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "Feeds to entries, and to a line of JSON.")

  @OptionGroup var corpus: Corpus

  func run() throws {
    let measurement = try Measurement(directory: corpus.directory)
    let reader = FeedReader()
    measurement.report("parse", rounds: corpus.rounds) { bytes in
      (try? reader.read(bytes, url: nil, contentType: nil).entries.count) ?? 0
    }
    measurement.report("parse and print", rounds: corpus.rounds) { bytes in
      (try? reader.read(bytes, url: nil, contentType: nil).jsonLine().count) ?? 0
    }
  }
}

struct HTMLBench: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "html", abstract: "Pages to trees.")

  @OptionGroup var corpus: Corpus

  func run() throws {
    try Measurement(directory: corpus.directory).report("tree", rounds: corpus.rounds) { bytes in
      HTMLReader.read(bytes, contentType: nil).count
    }
  }
}

struct ExtractionBench: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "extract", abstract: "Pages to articles.")

  @OptionGroup var corpus: Corpus

  func run() throws {
    let extractor = Extractor()
    try Measurement(directory: corpus.directory).report("extract", rounds: corpus.rounds) { bytes in
      let page = Page(url: "https://bench.example/", body: bytes)
      return (try? extractor.extract(page).article.text.utf8.count) ?? 0
    }
  }
}
