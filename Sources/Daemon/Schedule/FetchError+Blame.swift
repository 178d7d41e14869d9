import Fetching

/// Whose fault a failure is, as far as the schedule must know.
extension FetchError {
  /// Whether the request failed before any server replied: the line or the name server may be the cause, as well as the host.
  var mayBeOurNetwork: Bool {
    switch self {
    case .dns, .unreachable, .proxy: true
    default: false
    }
  }

  /// Whether the failure says nothing of the server.
  var isOurs: Bool {
    switch self {
    case .noDescriptors, .noMemory, .cancelled, .shuttingDown: true
    default: false
    }
  }

  /// Whether a refusal comes from the host that was asked. One to which it redirects is a stranger: whoever runs a feed could
  /// silence any other site by redirecting to a page that it forbids.
  func speaks(for host: String) -> Bool {
    if case .status(let failure) = self { failure.host == host } else { true }
  }

  /// Whether the host held its place for long and may do so again.
  var isSlow: Bool {
    switch self {
    case .timeout, .unreachable, .dns, .tls: true
    default: false
    }
  }

  /// Whether the server or the way to it failed, whatever was asked for.
  var isFault: Bool {
    switch self {
    case .status(let failure): failure.status >= 500
    case .timeout, .unreachable, .tls, .disconnected: true
    default: false
    }
  }
}
