import Configuration
import Logging
import News

/// Logs to standard error, a constant sentence and its facts on one line, in the format that the operator chose.
struct LineLogHandler: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  private let style: Style

  /// How a line is written.
  enum Style: Sendable {
    case text
    case logfmt
    case json
  }

  init(level: Logger.Level, style: Style) {
    logLevel = level
    self.style = style
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let facts = metadata.merging(event.metadata ?? [:]) { $1 }
      .map { ($0.key, $0.value.description) }.filter { !$0.1.isEmpty }.sorted { $0.0 < $1.0 }
    let line = line(level: event.level, message: event.message.description, facts: facts)
    Terminal.standardError.print(line)
  }

  private func line(level: Logger.Level, message: String, facts: [(String, String)]) -> String {
    switch style {
    case .text: text(level, message, facts)
    case .logfmt: logfmt([("level", level.rawValue), ("msg", message)] + facts)
    case .json:
      json([("time", wallClock().description), ("level", level.rawValue), ("msg", message)] + facts)
    }
  }

  private func text(_ level: Logger.Level, _ message: String, _ facts: [(String, String)]) -> String {
    let clock = wallClock().description.dropFirst(11).prefix(8)
    return "\(clock) \(level.rawValue): \(message)" + (facts.isEmpty ? "" : "  ") + logfmt(facts)
  }

  private func logfmt(_ facts: [(String, String)]) -> String {
    facts.map { "\($0)=\(quoted($1))" }.joined(separator: " ")
  }

  private func json(_ facts: [(String, String)]) -> String {
    var json = JSONLineWriter()
    json.object { json in
      for (key, value) in facts { json.field(key, value) }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Quoted where it holds anything but printable ASCII without blanks, quotes and `=`.
  private func quoted(_ value: String) -> String {
    let isPlain = value.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3d && $0 != 0x7f }
    if isPlain { return value }
    var json = JSONLineWriter()
    json.string(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension LineLogHandler.Style {
  /// `auto` is `text` for a person, `logfmt` for a machine.
  init(_ format: LogFormat, isInteractive: Bool) {
    switch format {
    case .auto: self = isInteractive ? .text : .logfmt
    case .text: self = .text
    case .logfmt: self = .logfmt
    case .json: self = .json
    }
  }
}
