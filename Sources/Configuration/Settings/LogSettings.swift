/// `log`: what goes to stderr.
package struct LogSettings: Sendable, Hashable {
  package var level = LogLevel.info
  package var format = LogFormat.auto
}

/// The least severe events that are logged; the names are swift-log's.
package enum LogLevel: String, Sendable, Hashable, CaseIterable {
  case trace, debug, info, notice, warning, error, critical
}

/// How an event is written.
package enum LogFormat: String, Sendable, Hashable, CaseIterable {
  /// `text` on a terminal, `logfmt` elsewhere.
  case auto
  /// For people.
  case text
  /// `key=value` pairs, one event a line.
  case logfmt
  /// One JSON object a line.
  case json
}
