import Daemon
import Glibc
import Logging
import Status
import UnixSignals

/// SIGTERM or SIGINT: stop in good order. A second one: stop at once, which is safe as well.
struct StopSignals {
  let pipeline: Pipeline
  let notifier: ServiceNotifier
  let logger: Logger

  /// Listens until cancelled.
  func listen() async {
    var isStopping = false
    for await signal in await UnixSignalsSequence(trapping: .sigterm, .sigint) {
      if isStopping { _exit(signal == .sigint ? 130 : 143) }
      isStopping = true
      logger.notice("stopping", metadata: ["signal": "\(signal)"])
      notifier.stopping()
      pipeline.stop()
    }
  }
}
