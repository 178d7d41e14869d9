/// Notifies the service manager of the daemon's state (sd_notify(3)).
///
/// Does nothing where there is no service manager, and never fails: a lost notification is no reason to stop.
package struct ServiceNotifier: Sendable {
  private let socket: NotifySocket?

  /// - Parameter address: the value of `$NOTIFY_SOCKET`: an absolute path, or `@name` in Linux's abstract namespace.
  package init(address: String?) {
    socket = address.flatMap(NotifySocket.init(address:))
  }

  /// Whether there is a service manager.
  package var isConnected: Bool { socket != nil }

  /// Recovery is done, the daemon is running.
  package func ready() { send(["READY=1"]) }

  /// One line for `systemctl status`.
  package func status(_ sentence: String) { send(["STATUS=" + oneLine(sentence)]) }

  /// Nothing new is started; what is in flight is finished or abandoned.
  package func stopping() { send(["STOPPING=1"]) }

  /// One datagram holds one assignment a line.
  private func send(_ assignments: [String]) {
    socket?.send(assignments.joined(separator: "\n"))
  }
}

/// A line end in a status would start another assignment.
private func oneLine(_ sentence: String) -> String {
  String(decoding: sentence.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
}
