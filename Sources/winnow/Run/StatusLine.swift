import Daemon
import Status

/// Shows how far things are, to a person and to systemd, twice a second where it changes.
struct StatusLine {
  let tally: Tally
  let notifier: ServiceNotifier
  /// Not where articles go to the same screen.
  let isShown: Bool

  /// Runs until cancelled.
  func run() async {
    var told = ""
    while !Task.isCancelled {
      let counts = tally.snapshot.description
      if isShown { Terminal.standardError.show("winnow: \(counts)") }
      if counts != told { notifier.status(counts) }
      told = counts
      try? await Task.sleep(for: .milliseconds(500))
    }
    Terminal.standardError.show("")
  }
}
