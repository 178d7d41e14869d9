import ArgumentParser
import News

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of the output record.",
    discussion: """
      Example:
        winnow schema > article.schema.json
      """)

  func run() throws {
    if !write(Array((ArticleLine.schema + "\n").utf8), to: 1) { throw ExitStatus.io }
  }
}
