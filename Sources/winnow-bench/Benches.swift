import ArgumentParser
import Extraction
import Markup
import News

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
