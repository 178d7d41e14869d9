/// One thing wrong with the configuration, and where.
package struct ConfigurationIssue: Sendable, Hashable {
  package enum Severity: Sendable, Hashable {
    /// Taken as it stands, but the operator may not have meant it.
    case warning
    /// Nothing runs with this.
    case error
  }

  package let severity: Severity
  package let place: Place
  package let message: String

  package var file: String { place.file }
  package var line: Int? { place.line }

  package static func error(_ message: String, at place: Place) -> ConfigurationIssue {
    ConfigurationIssue(severity: .error, place: place, message: message)
  }

  package static func warning(_ message: String, at place: Place) -> ConfigurationIssue {
    ConfigurationIssue(severity: .warning, place: place, message: message)
  }
}

extension ConfigurationIssue: CustomStringConvertible {
  /// `FILE:LINE: message`.
  package var description: String {
    severity == .warning ? "\(place): warning: \(message)" : "\(place): \(message)"
  }
}
