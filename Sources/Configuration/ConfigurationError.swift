package import News

/// Why there is no configuration to run with.
package enum ConfigurationError: Error, Sendable, Hashable {
  /// The file that was asked for does not exist.
  case missing(file: String)
  /// The file or the directory beside it cannot be read; `reason` is the system's word for it.
  case unreadable(file: String, reason: String)
  /// The configuration is invalid: all issues in the order of files and lines, at least one of them an error.
  case invalid([ConfigurationIssue])

  /// A daemon cannot start without a configuration, and waiting does not repair one.
  package var disposition: Disposition { .stop }

  /// The issues to print, one a line, whatever the case.
  package var issues: [ConfigurationIssue] {
    switch self {
    case .missing(let file): [.error("no such file", at: SourcePosition(file: file))]
    case .unreadable(let file, let reason):
      [.error("cannot be read: \(reason)", at: SourcePosition(file: file))]
    case .invalid(let issues): issues
    }
  }
}

extension ConfigurationError: CustomStringConvertible {
  package var description: String { issues.map(\.description).joined(separator: "\n") }
}
