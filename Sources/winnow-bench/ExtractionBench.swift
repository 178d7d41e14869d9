import ArgumentParser
import Extraction
import News

struct ExtractionBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Pages to articles; allocations.")

  @OptionGroup var corpus: Corpus

  func run() throws {
    let measurement = try Measurement(directory: corpus.directory)
    let extractor = Extractor()
    let extract = Work("extract") { bytes in
      let page = Page(url: "https://bench.example/", body: bytes)
      return (try? extractor.extract(page).article.text.utf8.count) ?? 0
    }
    measurement.compare([extract], rounds: corpus.rounds)
    print("\(measurement.allocations(of: extract)) allocations a page")
  }
}
