import ArgumentParser
import News

@main
struct Winnow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    // All commands say their names: to make one of a type takes a millisecond of every start.
    commandName: "winnow",
    abstract:
      "Polls feeds, fetches their articles, and appends each clean article once, as a line of NDJSON.",
    discussion: """
      Examples:
        winnow run --feed https://example.org/feed.xml --once --output - | jq .title
        winnow run --config /etc/winnow/winnow.yaml
        winnow check
        winnow feeds list
        winnow parse feed.xml | jq '.entries[].title'
        winnow extract --format text page.html
        winnow schema > article.schema.json
      """,
    version: Release.version,
    subcommands: [Run.self, Check.self, FeedsCommand.self, Parse.self, Extract.self, Schema.self])
}
