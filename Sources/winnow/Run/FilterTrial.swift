import ArgumentParser
import Configuration
import Daemon
import Glibc
import Markup
import News

/// Says of lines of output which of them the configuration's filters would keep, and by which rule.
struct FilterTrial {
  /// A file, or `-` for standard input.
  let name: String
  private let filter: ArticleFilter
  private let feeds: [String: ArticleFilter]

  init(name: String, configuration: LoadedConfiguration) {
    self.name = name
    filter = configuration.settings.filter
    feeds = configuration.feeds.reduce(into: [:]) { $0[$1.subscription.url] = $1.filter }
  }

  /// Prints one line each: verdict, rule, address, separated by tabs.
  func run() throws {
    let descriptor = try opened()
    defer { close(descriptor) }
    var reader = LineReader(descriptor: descriptor)
    var counts = (lines: 0, dropped: 0, bad: 0)
    while let (_, lines) = reader.next() {
      for line in lines {
        counts.lines += 1
        guard let record = try? JSONValue.parse(line), record.members != nil else {
          complain("\(name):\(counts.lines): not a JSON object")
          counts.bad += 1
          continue
        }
        if try !answer(record) { counts.dropped += 1 }
      }
    }
    complain("\(name): \(counts.lines - counts.bad) articles, \(counts.dropped) of them dropped")
    if counts.bad > 0 { throw ExitStatus.badInput }
  }

  /// - Returns: whether it is kept.
  private func answer(_ record: JSONValue) throws -> Bool {
    let own = record["feed_url"]?.string.flatMap { feeds[$0] } ?? ArticleFilter()
    let verdict = [filter, own].verdict(on: FilterFacts(record: record))
    let isKept = if case .kept = verdict { true } else { false }
    let place = record["url"]?.string ?? record["id"]?.string ?? ""
    let line = "\(isKept ? "kept" : "dropped")\t\(verdict)\t\(place)\n"
    guard write(Array(line.utf8), to: STDOUT_FILENO) else { throw ExitStatus.io }
    return isKept
  }

  private func opened() throws -> Int32 {
    do throws(InputSource.Problem) {
      return name == "-" ? dup(STDIN_FILENO) : try InputSource(name: name).opened(name)
    } catch {
      throw error.complained()
    }
  }
}
