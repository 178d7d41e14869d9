/// One scalar key of the configuration: its section and name, and how its value is read.
struct Key: Sendable {
  let section: String
  let name: String
  /// Reads what was written into its field.
  let read: @Sendable (WrittenValue, inout Settings) throws(ValueError) -> Void

  init<Value>(
    _ section: String, _ name: String, _ field: any WritableKeyPath<Settings, Value> & Sendable,
    _ parser: ValueParser<Value>
  ) {
    self.section = section
    self.name = name
    read = { (written, settings) throws(ValueError) in settings[keyPath: field] = try parser.read(written) }
  }

  /// As the operator writes about it: `poll.min_interval`.
  var path: String { "\(section).\(name)" }

  /// What overrides it in the environment: `WINNOW_POLL_MIN_INTERVAL`.
  var variable: String { Self.variablePrefix + "\(section)_\(name)".uppercased() }

  static let variablePrefix = "WINNOW_"
}
