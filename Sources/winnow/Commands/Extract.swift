import ArgumentParser
import Extraction
import Fetching
import Markup
import News

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read article pages and print the articles; keeps no state.",
    discussion: """
      Examples:
        winnow extract page.html | jq .title
        winnow extract --format text page.html
        winnow extract --explain page.html | grep ^dropped
        winnow extract --tree page.html
        winnow extract https://example.org/news/1.html
        winnow extract --batch < pages.ndjson

      With --batch, standard input has lines {"id","url","html"|"path","content_type"?,"entry"?}.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
    case text
    case markdown
    case html
  }

  @Argument(help: ArgumentHelp("Files, URLs, or - for standard input.", valueName: "file|url|-"))
  var inputs: [String] = []

  @Option(help: "json prints one line, the others the body alone.")
  var format = Format.json

  @Flag(help: "Print every piece of the page with its verdict and the rule that gave it.")
  var explain = false

  @Flag(help: "Print the page as winnow reads it: an element a line, indented, and text in quotes.")
  var tree = false

  @Option(help: ArgumentHelp("Where the page came from: the base of its relative links.", valueName: "base"))
  var url: String?

  @Option(help: ArgumentHelp("The Content-Type that it was served with.", valueName: "type"))
  var contentType: String?

  @Option(help: ArgumentHelp("The body is in the elements that a CSS selector names.", valueName: "selector"))
  var keep: [String] = []

  @Option(help: ArgumentHelp("Elements to pass over.", valueName: "selector"))
  var drop: [String] = []

  @OptionGroup var batch: BatchOptions

  func validate() throws {
    if inputs.isEmpty && !batch.batch { throw ValidationError("name a file, a URL, or - for standard input") }
    if !inputs.isEmpty && batch.batch {
      throw ValidationError("--batch reads standard input and takes no names")
    }
    if batch.batch && explain { throw ValidationError("--explain is for single pages") }
    if batch.batch && tree { throw ValidationError("--tree is for single pages") }
    _ = try options()
    if explain && tree { throw ValidationError("--explain or --tree, not both") }
    if batch.batch && format != .json { throw ValidationError("--batch answers in json") }
  }

  func run() async throws {
    let options = try options()
    if batch.batch {
      let pipe = OrderedPipe(jobs: batch.width) { ExtractWorker(options).answer(to:) }
      guard pipe.run() else { throw ExitStatus.io }
      return
    }
    var failure: ExitCode?
    for name in inputs { failure = await extract(name, options) ?? failure }
    if let failure { throw failure }
  }

  private func extract(_ name: String, _ options: ExtractionOptions) async -> ExitCode? {
    do throws(InputSource.Problem) {
      let content = try await InputSource(name: name).read(.page, allowPrivate: batch.allowPrivate)
      return print(content, name: name, options)
    } catch {
      return error.complained()
    }
  }

  private func options() throws -> ExtractionOptions {
    var options = ExtractionOptions(explains: explain)
    options.links = format == .markdown || format == .html
    do throws(SelectorError) {
      options.elsewhere.keep = try keep.map(HTMLSelector.init)
      options.elsewhere.drop = try drop.map(HTMLSelector.init)
    } catch {
      throw ValidationError("the selector \(error)")
    }
    return options
  }

  private func print(_ content: InputSource.Content, name: String, _ options: ExtractionOptions) -> ExitCode?
  {
    let page = Page(
      url: url ?? content.url ?? "", body: content.bytes, contentType: contentType ?? content.contentType)
    if tree {
      let dump = HTMLReader.read(page.body, contentType: page.contentType).dump() + "\n"
      return write(Array(dump.utf8), to: 1) ? nil : ExitStatus.io
    }
    do throws(ExtractionError) {
      let extracted = try Extractor(options: options).extract(page, entry: nil)
      if extracted.article.warnings.contains(.selectorUnmatched) {
        complain("\(name): --keep names nothing on the page; the body was found without it")
      }
      let output = explain ? explained(extracted.explanation) : rendered(extracted.article, of: page)
      return write(output, to: 1) ? nil : ExitStatus.io
    } catch {
      complain(page.url == name ? "\(error)" : "\(name): \(error)")
      return ExitStatus.badInput
    }
  }

  /// One piece a line: verdict, rule, path and the beginning of its text, separated by tabs.
  private func explained(_ explanation: Explanation) -> [UInt8] {
    explanation.decisions.flatMap { piece in
      Array("\(piece.verdict.rawValue)\t\(piece.rule)\t\(piece.path)\t\(piece.excerpt)\n".utf8)
    }
  }

  private func rendered(_ article: Article, of page: Page) -> [UInt8] {
    switch format {
    case .text: Array((article.text + "\n").utf8)
    case .markdown: Array((article.markdown + "\n").utf8)
    case .html: Array((article.html + "\n").utf8)
    case .json: extractLine(article, id: nil, url: page.url)
    }
  }
}
