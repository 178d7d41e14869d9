import Foundation
import Glibc
import Synchronization

/// Standard error, shared by log lines and the live status line: a line printed never tears the status.
final class Terminal: Sendable {
  static let standardError = Terminal()

  /// Whether a person is looking.
  let isInteractive = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  private let status = Mutex("")

  func print(_ line: String) {
    status.withLock { status in
      let clear = status.isEmpty ? "" : "\r\u{1b}[K"
      write(Array("\(clear)\(line)\n\(status)".utf8), to: STDERR_FILENO)
    }
  }

  /// Replaces the status line; empty removes it.
  func show(_ text: String) {
    guard isInteractive else { return }
    let text = String(text.prefix(78))
    status.withLock { status in
      guard status != text else { return }
      status = text
      write(Array("\r\u{1b}[K\(text)".utf8), to: STDERR_FILENO)
    }
  }
}
