import Daemon
import Glibc
import Logging
import Status
import UnixSignals

/// Stops the pipeline on SIGTERM or SIGINT. A second one exits at once, which is as safe as a crash. SIGHUP stops a run
/// whose terminal is gone; a service logs it and goes on.
struct StopSignals {
  let pipeline: Pipeline
  let notifier: ServiceNotifier
  let logger: Logger

  /// Listens until cancelled.
  func listen() async {
    var isStopping = false
    for await signal in await UnixSignalsSequence(trapping: .sigterm, .sigint, .sighup) {
      if signal == .sighup && !Terminal.standardError.isInteractive {
        logger.notice(
          "configuration is read at start only; restart to change it", metadata: ["signal": "\(signal)"])
        continue
      }
      if isStopping { _exit(signal == .sigint ? 130 : 143) }
      isStopping = true
      logger.notice("stopping", metadata: ["signal": "\(signal)"])
      notifier.stopping()
      pipeline.stop()
    }
  }
}
