import ArgumentParser
import Configuration
import Daemon
import Delivery
import Fetching
import Foundation
import Glibc
import Logging
import News
import Status
import Store

/// Wires the rooms together and runs the daemon until it is done or is stopped.
struct DaemonRun {
  let configuration: LoadedConfiguration
  let isOnce: Bool
  let pollsAll: Bool
  /// `-`, a file, or nil for `articles.ndjson` in the output directory.
  let output: String?

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    // State and output are for the owner and the group.
    umask(0o027)
    let logger = logger()
    let notifier = ServiceNotifier(address: ProcessInfo.processInfo.environment["NOTIFY_SOCKET"])
    let metrics = Metrics()
    do {
      let ledger = try Ledger(directory: configuration.settings.output.stateDirectory)
      try await withFetcher(FetchOptions(configuration.settings.fetch), time: .system) { fetcher in
        let pipeline = Pipeline(
          options: options, ledger: ledger, fetcher: fetcher, destination: destination, events: events,
          time: .system, logger: logger, metrics: metrics)
        try await supervise(pipeline, metrics, notifier, logger)
      }
    } catch {
      Terminal.standardError.show("")
      throw failure(error)
    }
    Terminal.standardError.show("")
    if Terminal.standardError.isInteractive { complain("winnow: \(metrics.snapshot) → \(destinationName)") }
  }

  /// Runs the pipeline, and beside it the status line and the signal handler, which end with it.
  private func supervise(
    _ pipeline: Pipeline, _ metrics: Metrics, _ notifier: ServiceNotifier, _ logger: Logger
  ) async throws {
    let feeds = configuration.feeds.map(NewSubscription.init)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        await StatusLine(
          metrics: metrics, notifier: notifier, isShown: output != "-" || isatty(STDOUT_FILENO) == 0
        ).run()
      }
      group.addTask { await StopSignals(pipeline: pipeline, notifier: notifier, logger: logger).listen() }
      defer { group.cancelAll() }
      try await pipeline.run(feeds: feeds) {
        notifier.ready()
        logger.notice(
          "ready",
          metadata: [
            "feeds": "\(feeds.count)", "output": "\(destinationName)", "version": "\(Release.version)",
          ])
      }
      logger.notice("finished", metadata: ["summary": "\(metrics.snapshot)"])
    }
  }

  private var options: DaemonOptions {
    var options = DaemonOptions(configuration)
    options.isOnce = isOnce
    options.pollsAll = pollsAll
    return options
  }

  private var destinationName: String {
    output == "-" ? "standard output" : output ?? "\(configuration.settings.output.directory)/articles.ndjson"
  }

  private var destination: Destination {
    output == "-" ? .standardOutput(StandardOutput()) : .file(OutputFile(path: destinationName))
  }

  /// Feed events go beside the articles, and where those go to standard output, beside the ledger.
  private var events: Destination {
    let settings = configuration.settings.output
    let beside = URL(fileURLWithPath: destinationName).deletingLastPathComponent().path
    let directory = output == "-" ? settings.stateDirectory : beside
    return .file(OutputFile(path: "\(directory)/feed-events.ndjson"))
  }

  private func logger() -> Logger {
    let settings = configuration.settings.log
    let style = LineLogHandler.Style(settings.format, isInteractive: Terminal.standardError.isInteractive)
    let level = Logger.Level(rawValue: settings.level.rawValue) ?? .info
    return Logger(label: "winnow") { _ in LineLogHandler(level: level, style: style) }
  }

  /// Prints what failed and gives the exit status for it.
  private func failure(_ error: any Error) -> any Error {
    complain("winnow: \(error)")
    switch error {
    case LedgerError.inUse: return ExitStatus.unavailable
    default: return ExitStatus.io
    }
  }
}

extension NewSubscription {
  init(_ feed: ConfiguredFeed) {
    let url = feed.subscription.url
    self.init(
      url: url, feedID: FeedID(url: url).text, host: WebURL(url)?.host ?? "", title: feed.subscription.title)
  }
}
