import ArgumentParser

@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "winnow-bench",
    abstract:
      "Measures the core on files of your own: CPU time, best round of several; and answers conformance suites.",
    subcommands: [
      FeedsBench.self, ReadersBench.self, HTMLBench.self, ExtractionBench.self, TreeAnswers.self,
      EncodingAnswers.self,
      URLAnswers.self, LoadBench.self, LoadBaseline.self, ScheduleBench.self, MannersTable.self,
    ])
}

/// What every measurement takes.
struct Corpus: ParsableArguments {
  @Argument(help: "A directory; all files in it are read into memory first.")
  var directory: String

  @Option(help: "Rounds over all files; the fastest counts.")
  var rounds = 5
}
