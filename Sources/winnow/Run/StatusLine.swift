import Daemon
import Status

/// Shows how far things are: twice a second to a person, every ten seconds to systemd.
struct StatusLine {
  let tally: Tally
  let notifier: ServiceNotifier

  /// Runs until cancelled.
  func run() async {
    var beats = 0
    while !Task.isCancelled {
      let counts = tally.snapshot.description
      Terminal.standardError.show("winnow: \(counts)")
      if beats.isMultiple(of: 20) { notifier.status(counts) }
      beats += 1
      try? await Task.sleep(for: .milliseconds(500))
    }
    Terminal.standardError.show("")
  }
}
