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
  package let position: SourcePosition
  package let message: String

  package var file: String { position.file }
  package var line: Int? { position.line }

  package static func error(_ message: String, at position: SourcePosition) -> ConfigurationIssue {
    ConfigurationIssue(severity: .error, position: position, message: message)
  }

  package static func omission(_ message: String, at position: SourcePosition) -> ConfigurationIssue {
    ConfigurationIssue(severity: .omission, position: position, message: message)
  }

  package static func warning(_ message: String, at position: SourcePosition) -> ConfigurationIssue {
    ConfigurationIssue(severity: .warning, position: position, message: message)
  }
}

extension ConfigurationIssue: CustomStringConvertible {
  /// `FILE:LINE: message`.
  package var description: String {
    switch severity {
    case .warning: "\(position): warning: \(message)"
    case .omission: "\(position): left out: \(message)"
    case .error: "\(position): \(message)"
    }
  }
}
