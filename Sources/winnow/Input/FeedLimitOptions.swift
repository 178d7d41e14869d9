import ArgumentParser
import Feeds

/// How much of one feed is read.
struct FeedLimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Entries read of one feed, the first ones.", valueName: "n"))
  var maxEntries = FeedLimits.standard.entries

  @Option(help: ArgumentHelp("Bytes read of one title or text.", valueName: "n"))
  var maxTextBytes = FeedLimits.standard.textBytes

  var limits: FeedLimits { FeedLimits(entries: maxEntries, textBytes: maxTextBytes) }

  func validate() throws {
    guard maxEntries > 0, maxTextBytes > 0 else { throw ValidationError("a limit is a number from 1 on") }
  }
}
