import ArgumentParser
import Feeds
import Fetching
import News

struct Parse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Read feeds and print them as JSON, one line each; keeps no state.",
    discussion: """
      Examples:
        winnow parse feed.xml
        curl -s https://example.org/feed.xml | winnow parse --url https://example.org/feed.xml -
        printf '%s\\t%s\\t\\n' feed.xml https://example.org/feed.xml | winnow parse --batch

      With --batch, standard input has lines FILE<tab>URL<tab>CONTENT_TYPE; the last two may be empty.
      """)

  @Argument(help: ArgumentHelp("Files, URLs, or - for standard input.", valueName: "file|url|-"))
  var inputs: [String] = []

  @Option(help: ArgumentHelp("Where the feed came from: the base of its relative links.", valueName: "base"))
  var url: String?

  @Option(help: ArgumentHelp("The Content-Type that it was served with.", valueName: "type"))
  var contentType: String?

  @OptionGroup var limits: FeedLimitOptions

  @OptionGroup var batch: BatchOptions

  func validate() throws {
    if inputs.isEmpty && !batch.batch { throw ValidationError("name a file, a URL, or - for standard input") }
    if !inputs.isEmpty && batch.batch {
      throw ValidationError("--batch reads standard input and takes no names")
    }
  }

  func run() async throws {
    if batch.batch {
      let reader = FeedReader(limits: limits.limits)
      let pipe = OrderedPipe(jobs: batch.width) { { parseAnswer(to: $0, reader) } }
      guard pipe.run() else { throw ExitStatus.io }
      return
    }
    var failure: ExitCode?
    for name in inputs { failure = try await parse(name) ?? failure }
    if let failure { throw failure }
  }

  /// - Returns: the exit status for this input, or nil where it was read.
  private func parse(_ name: String) async throws -> ExitCode? {
    do throws(InputSource.Problem) {
      let source = InputSource(name: name)
      return print(try await source.read(.feed, allowPrivate: batch.allowPrivate), name: name)
    } catch {
      return error.complained()
    }
  }

  private func print(_ content: consuming InputSource.Content, name: String) -> ExitCode? {
    do throws(FeedError) {
      let document = try FeedReader(limits: limits.limits).read(
        content.bytes, url: url ?? content.url, contentType: contentType ?? content.contentType)
      // The entries have all that is needed of it.
      content.bytes = []
      for warning in document.warnings { complain("\(name):\(warning.isCut ? " " : "")\(warning)") }
      var isWritten = true
      document.writeJSONLine { isWritten = isWritten && write($0, to: 1) }
      return isWritten && write([UInt8(ascii: "\n")], to: 1) ? nil : ExitStatus.io
    } catch {
      complain("\(name): \(error)")
      return ExitStatus.badInput
    }
  }
}

extension InputSource.Problem {
  /// Prints the problem and gives the exit status for it.
  func complained() -> ExitCode {
    complain(description)
    switch self {
    case .missing: return ExitStatus.missingFile
    case .unreadable: return ExitStatus.io
    case .unavailable: return ExitStatus.unavailable
    }
  }
}
