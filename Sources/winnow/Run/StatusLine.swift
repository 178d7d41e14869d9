import Daemon
import Status

/// Shows the counters on the terminal and in `systemctl status`, at most twice a second.
struct StatusLine {
  let metrics: Metrics
  let notifier: ServiceNotifier
  /// False where articles are printed to the same terminal.
  let isShown: Bool

  /// Runs until cancelled.
  func run() async {
    var sent = ""
    while !Task.isCancelled {
      let counts = metrics.snapshot.description
      if isShown { Terminal.standardError.show("winnow: \(counts)") }
      if counts != sent { notifier.status(counts) }
      sent = counts
      try? await Task.sleep(for: .milliseconds(500))
    }
    Terminal.standardError.show("")
  }
}
