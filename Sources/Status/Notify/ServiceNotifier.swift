/// Tells the service manager how we are doing (sd_notify(3)).
///
/// Says nothing when no manager listens, and never fails: a daemon does not stop because nobody heard it.
package struct ServiceNotifier: Sendable {
  private let socket: NotifySocket?

  /// - Parameter address: the value of `$NOTIFY_SOCKET`: an absolute path, or `@name` in Linux's abstract namespace.
  package init(address: String?) {
    socket = address.flatMap(NotifySocket.init(address:))
  }

  /// Whether anyone listens.
  package var isConnected: Bool { socket != nil }

  /// Recovery is done, work begins.
  package func ready() { send(["READY=1"]) }

  /// One line for `systemctl status`.
  package func status(_ sentence: String) { send(["STATUS=" + oneLine(sentence)]) }

  /// No new work; what is begun is finished or abandoned.
  package func stopping() { send(["STOPPING=1"]) }

  /// One datagram holds one assignment a line.
  private func send(_ assignments: [String]) {
    socket?.send(assignments.joined(separator: "\n"))
  }
}

/// A line end in a status would begin another assignment.
private func oneLine(_ sentence: String) -> String {
  String(decoding: sentence.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
}
