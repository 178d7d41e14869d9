/// One thing wrong with the configuration, and where.
package struct ConfigurationIssue: Sendable, Hashable {
  package enum Severity: Sendable, Hashable {
    /// Taken as it stands, but the operator may not have meant it.
    case warning
    /// One entry of a list is left out and all the rest runs: a bad line is no reason to stop a newsroom.
    case omission
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

  package static func omission(_ message: String, at place: Place) -> ConfigurationIssue {
    ConfigurationIssue(severity: .omission, place: place, message: message)
  }

  package static func warning(_ message: String, at place: Place) -> ConfigurationIssue {
    ConfigurationIssue(severity: .warning, place: place, message: message)
  }
}

extension ConfigurationIssue: CustomStringConvertible {
  /// `FILE:LINE: message`.
  package var description: String {
    switch severity {
    case .warning: "\(place): warning: \(message)"
    case .omission: "\(place): left out: \(message)"
    case .error: "\(place): \(message)"
    }
  }
}
